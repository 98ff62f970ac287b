import type { ValueCounts } from '../../pipeline/search/filter-file.ts';
import type { Chosen } from '../../pipeline/search/search-index.ts';

/** How many pages each value of each filter has. */
export type Counts = readonly (readonly [key: string, values: ValueCounts])[];

/** The filters a person has set in the form. */
export const chosenIn = (place: Element): Chosen =>
  Object.fromEntries(
    [...place.querySelectorAll('select')].flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])),
  );

/** Draws one list per filter that the index knows, with everything it may be set to. */
export function drawFilters(
  place: Element,
  names: readonly [key: string, label: string][],
  known: Counts,
  chosen: ReadonlyMap<string, string>,
): void {
  const values = new Map(known);
  place.replaceChildren(
    ...names.flatMap(([key, label]) => {
      const own = values.get(key)?.map(([value]) => value);
      return own ? [labeledSelect(key, label, own.sort(byNumber), chosen.get(key) ?? '')] : [];
    }),
  );
}

/** Writes beside every value how many pages it would leave. */
export function showCounts(place: Element, counts: Counts): void {
  const values = new Map(counts.map(([key, own]) => [key, new Map(own)]));
  for (const select of place.querySelectorAll('select'))
    for (const option of select.options)
      if (option.value !== '')
        option.textContent = `${option.value} (${values.get(select.name)?.get(option.value) ?? 0})`;
}

function labeledSelect(name: string, words: string, values: readonly string[], chosen: string): HTMLElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.name = name;
  select.append(new Option('any', ''), ...values.map((value) => new Option(value, value)));
  // A value from the address that the index does not know stays visible, so that nothing is narrowed in secret.
  if (chosen !== '' && !values.includes(chosen)) select.append(new Option(chosen, chosen));
  select.value = chosen;
  label.append(words, select);
  return label;
}

const byNumber = (a: string, b: string) => a.localeCompare(b, document.documentElement.lang, { numeric: true });
