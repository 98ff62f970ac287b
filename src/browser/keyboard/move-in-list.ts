/** The links that `j` and `k` walk along: the first of each row, in lists of records and of search results. */
const rows = 'main :is(tbody tr, [data-row], .rows > li, .short-rows > li)';

/** Moves the focus to the next (1) or the previous (-1) row of the page's list; says whether there was one. */
export function moveInList(by: 1 | -1): boolean {
  const links = [...document.querySelectorAll(rows)].flatMap((row) => row.querySelector<HTMLElement>('a[href]') ?? []);
  const visible = links.filter((link) => link.offsetParent !== null);
  const at = visible.findIndex((link) => link.closest(rows)?.contains(document.activeElement));
  const next = visible[at < 0 ? 0 : at + by];
  next?.focus();
  return visible.length > 0;
}

/** Follows the link of a step where the page shows the stave; says whether there was one. */
export function goToStep(step: string): boolean {
  const link = document.querySelector<HTMLElement>(`a[data-step="${CSS.escape(step)}"]`);
  link?.click();
  return link !== null;
}
