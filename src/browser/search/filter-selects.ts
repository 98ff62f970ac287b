import { ask, type FilterCounts, type Pagefind } from './pagefind.ts';

/** Filters that are set, by name. */
export type Chosen = Record<string, string>;

/** The filters a person has set in the form. */
export const chosenIn = (place: Element): Chosen =>
  Object.fromEntries(
    [...place.querySelectorAll('select')].flatMap(({ name, value }) => (value === '' ? [] : [[name, value]])),
  );

/** Draws one list per filter that the index knows, with everything it may be set to. */
export function drawFilters(
  place: Element,
  names: readonly [key: string, label: string][],
  counts: FilterCounts,
  chosen: Chosen,
): void {
  place.replaceChildren(
    ...names.flatMap(([key, label]) => {
      const values = counts[key];
      return values ? [labeledSelect(key, label, Object.keys(values).sort(byNumber), chosen[key] ?? '')] : [];
    }),
  );
}

/**
 * Writes beside every value how many pages it would leave. What one list says holds under the choices in the others, so each
 * list that is set is counted by a search without it.
 */
export async function countFilters(
  place: Element,
  pagefind: Pagefind,
  term: string | null,
  filters: FilterCounts,
): Promise<void> {
  const chosen = chosenIn(place);
  for (const select of place.querySelectorAll('select')) {
    const { [select.name]: own, ...others } = chosen;
    const counts = own === undefined ? filters : (await ask(pagefind, term, others)).filters;
    for (const option of select.options)
      if (option.value !== '') option.textContent = `${option.value} (${counts[select.name]?.[option.value] ?? 0})`;
  }
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
