import { elementFrom } from '../shared/element-from.ts';
import { elementIn } from '../shared/element-in.ts';
import type { Listener } from './listener-store.ts';

/** The rows of each table as the page came with them. */
const asTheyCame = new WeakMap<Element, readonly Element[]>();

/** Puts a listener's row before the others in every table and marks it as "you"; without a listener the rows stand as they came. */
export function showMyRows(page: Document, me: number | undefined): void {
  for (const table of page.querySelectorAll('table.progress tbody')) {
    const rows = asTheyCame.get(table) ?? [...table.children];
    asTheyCame.set(table, rows);
    const mine = rows.filter((row) => me !== undefined && listenerOf(row)?.id === me);
    table.append(...mine, ...rows.filter((row) => !mine.includes(row)));
    for (const mark of table.querySelectorAll('.you')) mark.remove();
    for (const row of mine) elementIn(row, 'th a')?.after(elementFrom('<strong class="you">you</strong>'));
  }
}

const listenerOf = (row: Element): Listener | undefined => {
  const listener = row.getAttribute('data-listener');
  return listener === null ? undefined : JSON.parse(listener);
};
