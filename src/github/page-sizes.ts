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
  'issues with pull requests': { most: largestPage, one: 'issue' },
  labels: { most: largestPage, one: 'label' },
  comments: { most: largestPage, one: 'comment' },
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
   * Asks for a page of at most `left` things, and for fewer until it passes. `place` says, for the error, where the page begins.
   * `retries` is how often a fault of the server is to be tried again with that size: often at first, and once when the size is in
   * doubt.
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

interface State {
  limit: number;
  /** The smallest size that was too much during this reading. */
  refused: number;
  /** Pages that passed in a row. */
  passes: number;
}

/** So many pages in a row pass before twice the size is tried. */
const trusted = 10;

/**
 * Begins with the usual sizes, but for what is remembered. A size that was refused is not tried again; one that was only remembered, or
 * that fell lower than it had to, is doubled after ten pages.
 */
export function pageSizes(remembered: SmallerPages = {}, observer: PageObserver = {}): PageSizes {
  const states = new Map<Paged, State>();
  const passed = new Map<Paged, number>();
  const stateOf = (what: Paged): State => {
    const size = remembered[what] ?? 0;
    const limit = Number.isInteger(size) && size > 0 ? Math.min(size, kinds[what].most) : kinds[what].most;
    const state = states.get(what) ?? { limit, refused: Number.POSITIVE_INFINITY, passes: 0 };
    states.set(what, state);
    return state;
  };
  return {
    async ask(what, left, place, ask) {
      const { most, one } = kinds[what];
      const state = stateOf(what);
      const twice = Math.min(most, 2 * state.limit);
      const grows = state.passes >= trusted && twice > state.limit && twice < state.refused && twice <= left;
      if (grows) Object.assign(state, { limit: twice, passes: 0 });
      for (let retries = grows ? 1 : undefined; ; retries = 1) {
        const size = Math.min(state.limit, left);
        try {
          const answer = await ask({ size, retries });
          state.passes++;
          passed.set(what, state.limit);
          if (state.limit < Math.min(most, left)) observer.smaller?.(what, size);
          return answer;
        } catch (error) {
          if (!(error instanceof GitHubError && isTooMuch(error.cause))) throw error;
          if (size === 1) throw evenOne(error, one, place());
          Object.assign(state, { limit: Math.floor(size / 2), refused: Math.min(size, state.refused), passes: 0 });
          observer.refused?.(what, size, state.limit);
        }
      }
    },
    smaller: () => {
      const known = new Map(Object.entries(remembered) as [Paged, number][]);
      for (const [what, size] of passed) known.set(what, size);
      return Object.fromEntries([...known].filter(([what, size]) => size < kinds[what]?.most));
    },
  };
}

function evenOne(error: GitHubError, one: string, place: string): GitHubError {
  return new GitHubError(
    `${error.message.replace(/\.$/, '')}, even for one ${one} at a time (${place}).`,
    `${error.hint} If it stays, GitHub cannot give that one ${one}: shorten it, or leave it out.`,
    { cause: error.cause },
  );
}
