/** What a visitor asked of a list; everything of it stands in the address. */
export interface ListState {
  /** Words that have to be in the row. */
  readonly text: string;
  /** The chosen values of a facet by its key; a facet of which none is chosen is not there. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
  /** Name of an order; the list's own when nothing was said. */
  readonly sort: string | undefined;
  /** How many rows to show. */
  readonly shown: number;
}

/** Rows shown at first, and added by each "show more". */
export const portion = 50;

/** A list that nobody has asked anything of. */
export const nothingAsked: ListState = { text: '', chosen: new Map(), sort: undefined, shown: portion };

/** Reads the state from a query string; what cannot be meant is passed over. */
export function readState(
  query: string,
  keys: readonly string[],
  fixed: ReadonlyMap<string, readonly string[]> = new Map(),
): ListState {
  const said = new URLSearchParams(query);
  const chosen = new Map(
    keys.flatMap((key) => {
      const values = new Set(said.has(key) ? said.getAll(key) : fixed.get(key));
      values.delete('');
      return values.size > 0 ? [[key, [...values]] as const] : [];
    }),
  );
  const shown = Number(said.get('show'));
  return {
    text: said.get('q') ?? '',
    chosen,
    sort: said.get('sort') ?? undefined,
    shown: Number.isInteger(shown) && shown > portion ? shown : portion,
  };
}

/** The query string of a state, `''` for the list as it is; the order of its parts is fixed. */
export function writeState({ text, chosen, sort, shown }: ListState): string {
  const query = new URLSearchParams([...chosen].flatMap(([key, values]) => values.map((value) => [key, value])));
  if (text.trim()) query.set('q', text);
  if (sort !== undefined) query.set('sort', sort);
  if (shown > portion) query.set('show', String(shown));
  const written = query.toString();
  return written && `?${written}`;
}

/** Whether anything was asked that the prerendered list does not show. */
export const isPlain = (state: ListState): boolean => writeState(state) === '';

/** The state with one more value of a facet, or with one less where it was chosen already; the window starts anew. */
export function toggle(state: ListState, key: string, value: string): ListState {
  const before = state.chosen.get(key) ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return withChosen(state, key, after);
}

/** The state with nothing chosen of a facet; the window starts anew. */
export const anyOf = (state: ListState, key: string): ListState => withChosen(state, key, []);

function withChosen(state: ListState, key: string, values: readonly string[]): ListState {
  const chosen = new Map(state.chosen);
  if (values.length === 0) chosen.delete(key);
  else chosen.set(key, values);
  return { ...state, chosen, shown: portion };
}

/** How many things narrow the list: the values chosen, and the words looked for. */
export const asked = ({ chosen, text }: ListState): number =>
  [...chosen.values()].reduce((sum, values) => sum + values.length, 0) + (text.trim() ? 1 : 0);
