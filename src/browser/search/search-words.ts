import { counting } from '../../pipeline/text/counting.ts';

/** Why there is nothing to search in, and what helps. */
export function unavailableWords(): string {
  if (import.meta.env.DEV) return 'There is no search index yet: the build makes it. Run "npm start" to search.';
  if (!navigator.onLine) return 'You seem to be offline. The search needs its index; try again when you are connected.';
  return 'The search index could not be loaded. Reload the page, or look through the lists.';
}

/** How much was found for what was typed. */
export const foundWords = (count: number, term: string | null): string => {
  const what = term === null ? '' : ` for “${term}”`;
  if (count === 0) return `Nothing found${what}.`;
  return `${counting(count, 'result')}${what}`;
};
