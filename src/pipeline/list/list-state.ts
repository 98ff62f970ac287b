/** What a visitor asked of a list; everything of it stands in the address. */
export interface ListState {
  /** Words that have to be in the row. */
  readonly text: string;
  /** The chosen value of a facet by its key. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Name of an order, `newest` when nothing was said. */
  readonly sort: string;
  /** How many rows to show. */
  readonly shown: number;
}

/** Rows shown at first, and added by each "show more". */
export const portion = 50;

/** The order of a list that nobody sorted: newest number first. */
export const newestFirst = 'newest';

/** A list that nobody has asked anything of. */
export const nothingAsked: ListState = { text: '', chosen: new Map(), sort: newestFirst, shown: portion };

/** Reads the state from a query string; what cannot be meant is passed over. */
export function readState(
  query: string,
  keys: readonly string[],
  fixed: ReadonlyMap<string, string> = new Map(),
): ListState {
  const asked = new URLSearchParams(query);
  const chosen = new Map(
    keys.flatMap((key) => {
      const value = asked.get(key) ?? fixed.get(key);
      return value ? [[key, value] as const] : [];
    }),
  );
  const shown = Number(asked.get('show'));
  return {
    text: asked.get('q') ?? '',
    chosen,
    sort: asked.get('sort') ?? newestFirst,
    shown: Number.isInteger(shown) && shown > portion ? shown : portion,
  };
}

/** The query string of a state, `''` for the list as it is; the order of its parts is fixed. */
export function writeState({ text, chosen, sort, shown }: ListState): string {
  const query = new URLSearchParams(chosen.entries().toArray());
  if (text.trim()) query.set('q', text);
  if (sort !== newestFirst) query.set('sort', sort);
  if (shown > portion) query.set('show', String(shown));
  const written = query.toString();
  return written && `?${written}`;
}

/** Whether anything was asked that the prerendered list does not show. */
export const isPlain = (state: ListState): boolean => writeState(state) === '';

/** The state with another value chosen, or none for `undefined`; the window starts anew. */
export function choose(state: ListState, key: string, value: string | undefined): ListState {
  const chosen = new Map(state.chosen);
  if (value === undefined) chosen.delete(key);
  else chosen.set(key, value);
  return { ...state, chosen, shown: portion };
}
