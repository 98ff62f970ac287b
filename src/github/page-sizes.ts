/**
 * How many things GitHub is asked for at once. It refuses a question that is too much for it as a whole, without saying what would pass: so
 * a refused page is asked for again with half as many, and what follows stays with the size that passed.
 */
import { GitHubError } from './explain.ts';
import { isTooMuch } from './too-much.ts';

/** How many nodes of a list GitHub gives at once at most. */
export const largestPage = 100;

/** What is asked for in pages: how many at first, and the word for one. */
const kinds = {
  issues: { most: largestPage, one: 'issue' },
  'issue numbers': { most: largestPage, one: 'issue number' },
  'issues by number': { most: 50, one: 'issue' },
  labels: { most: largestPage, one: 'label' },
  files: { most: largestPage, one: 'file' },
  folders: { most: largestPage, one: 'folder' },
} as const;

/** A kind of thing that is asked for in pages. */
export type Paged = keyof typeof kinds;

/** The sizes that GitHub let pass where it refused larger ones. */
export type SmallerPages = Readonly<Partial<Record<Paged, number>>>;

/** Somebody who wants to know how pages fare. */
export interface PageObserver {
  /** Told when so many at a time were too much, and how many are asked for next. */
  refused?(what: Paged, size: number, next: number): void;
  /** Told of each page that was asked for smaller than usual. */
  smaller?(what: Paged, size: number): void;
}

/** What was found out about one repository so far. */
export interface PageSizes {
  /**
   * Asks for a page of at most `left` things, and for fewer until it passes. `place` says, for the error, where the page begins. `retries` is
   * how often a fault of the server is to be tried again with that size: often at first, and once when the size is in doubt.
   */
  ask<T>(what: Paged, left: number, place: () => string, ask: (page: Page) => Promise<T>): Promise<T>;
  /** What is worth remembering: sizes that passed. */
  smaller(): SmallerPages;
}

/** One page, as it is to be asked for. */
export interface Page {
  readonly size: number;
  readonly retries: number | undefined;
}

/** Begins with the usual sizes, but for what is remembered. */
export function pageSizes(remembered: SmallerPages = {}, observer: PageObserver = {}): PageSizes {
  const limits = new Map<string, number>(Object.entries(remembered));
  const passed = new Map<string, number>(limits);
  return {
    async ask(what, left, place, ask) {
      const { most, one } = kinds[what];
      for (let retries: number | undefined; ; retries = 1) {
        const limit = limits.get(what) ?? most;
        const size = Math.min(limit, left);
        try {
          const answer = await ask({ size, retries });
          if (limit < most) passed.set(what, limit);
          if (limit < Math.min(most, left)) observer.smaller?.(what, size);
          return answer;
        } catch (error) {
          if (!(error instanceof GitHubError && isTooMuch(error.cause))) throw error;
          if (size === 1) throw evenOne(error, one, place());
          limits.set(what, Math.floor(size / 2));
          observer.refused?.(what, size, Math.floor(size / 2));
        }
      }
    },
    smaller: () => Object.fromEntries(passed),
  };
}

function evenOne(error: GitHubError, one: string, place: string): GitHubError {
  return new GitHubError(
    `${error.message.replace(/\.$/, '')}, even for one ${one} at a time (${place}).`,
    `${error.hint} If it stays, GitHub cannot give that one ${one}: shorten it, or leave it out.`,
    { cause: error.cause },
  );
}
