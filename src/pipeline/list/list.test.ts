import { describe, expect, test } from 'vitest';
import { event } from '../../../content-schema/records/event.ts';
import { session } from '../../../content-schema/records/session.ts';
import { task } from '../../../content-schema/records/task.ts';
import { listColumns } from './list-columns.ts';
import { listFacets } from './list-facet.ts';
import { columnFile, filesOf, rowsOfFile, textFile } from './list-files.ts';
import { orders, ownOrder } from './list-order.ts';
import type { ListRow } from './list-row.ts';
import { anyOf, isPlain, type ListState, readState, toggle, writeState } from './list-state.ts';
import { createListTable } from './list-table.ts';
import { narrow } from './narrow-list.ts';
import type { ShownFacet } from './row-words.ts';
import { inOwnOrder, sorted } from './sort-list.ts';

const keys = ['status', 'priority', 'area'];
const shown = keys.map((key): ShownFacet => ({ key, label: key, shownAs: 'badge' }));
const row = (id: number, title: string, status: string, priority: string, ...areas: string[]): ListRow => ({
  id,
  title,
  who: 'ray',
  created: '2026-01-01',
  updated: `2026-01-${String(30 - id).padStart(2, '0')}T00:00:00Z`,
  says: '',
  facets: [[status], priority ? [priority] : [], areas],
});
const rows = [
  row(3, 'Write the guide', 'done', 'high', 'docs'),
  row(2, 'Mend the player', 'backlog', 'high', 'frontend', 'docs'),
  row(1, 'A10 before a9', '__proto__', ''),
];
const ask = (query: string) => readState(query, keys);

/** The list as a browser has it once all of its files have come, the last ones first. */
function tableOf(newestFirst: readonly ListRow[], facets: readonly ShownFacet[] = shown) {
  const travelled = <T>(file: T): T => JSON.parse(JSON.stringify(file));
  const numbers = (part: 'columns' | 'texts') =>
    Array.from({ length: filesOf(part, newestFirst.length) }, (_, index) => index + 1);
  const files = numbers('columns').map((number) => columnFile(rowsOfFile(newestFirst, 'columns', number)));
  const table = createListTable(listColumns(travelled(files)), facets, 'en');
  for (const number of numbers('texts').toReversed())
    table.add(number, travelled(textFile(rowsOfFile(newestFirst, 'texts', number))));
  return table;
}

function answer(newestFirst: readonly ListRow[], { chosen, text }: ListState, facets = shown) {
  const table = tableOf(newestFirst, facets);
  const { found, counts } = narrow(
    table.columns,
    facets.map(({ key }) => key),
    chosen,
    table.hasWords(text),
  );
  return { rows: found.toReversed().map((place) => table.row(place)), counts };
}
const narrowed = (newestFirst: readonly ListRow[], state: ListState, facets = shown) =>
  answer(newestFirst, state, facets).rows;
const countsUnder = (newestFirst: readonly ListRow[], state: ListState) => answer(newestFirst, state).counts;

describe('a list', () => {
  test('is narrowed by every chosen facet and by every word', () => {
    expect(narrowed(rows, ask('?priority=high')).map((row) => row?.id)).toEqual([3, 2]);
    expect(narrowed(rows, ask('?priority=high&area=docs&q=mend+RAY')).map((row) => row?.id)).toEqual([2]);
    expect(narrowed(rows, ask('?status=__proto__')).map((row) => row?.id)).toEqual([1]);
    expect(narrowed(rows, ask('?status=constructor'))).toEqual([]);
  });

  test('is narrowed to any of the values chosen of a facet, and to one of every facet', () => {
    expect(narrowed(rows, ask('?status=done&status=backlog')).map((row) => row?.id)).toEqual([3, 2]);
    expect(narrowed(rows, ask('?status=done&status=backlog&area=frontend')).map((row) => row?.id)).toEqual([2]);
    expect(narrowed(rows, ask('?area=docs&area=frontend')).map((row) => row?.id)).toEqual([3, 2]);
    expect(narrowed(rows, ask('?status=done&status=odd')).map((row) => row?.id)).toEqual([3]);
  });

  test('is found by what its row shows, and by nothing else', () => {
    const facets: ShownFacet[] = [
      { key: 'status', label: 'Status', shownAs: 'badge' },
      { key: 'step', label: 'Step Number', shownAs: 'number' },
      { key: 'programme', label: 'Programme', shownAs: 'hidden' },
    ];
    const one: ListRow = {
      ...row(12, 'Parse it', 'done', '4'),
      says: 'Call parse_http_header() on __init__.py',
      facets: [['done'], ['4'], ['DFP']],
    };
    for (const words of ['parse_http_header', '__init__.py', '#12', 'step 4', '18 jan 2026', 'RAY', 'done'])
      expect(narrowed([one], readState(`?q=${encodeURIComponent(words)}`, []), facets), words).toEqual([one]);
    for (const words of ['DFP', 'T00', 'parsehttpheader'])
      expect(narrowed([one], readState(`?q=${words}`, []), facets)).toEqual([]);
  });

  test('is narrowed by words in whatever letters they are typed', () => {
    const foreign = [row(9, 'Café crème in Łódź', 'done', ''), row(8, '次の新幹線で京都へ', 'done', '', 'straße')];
    const found = (typed: string) => narrowed(foreign, { ...ask(''), text: typed }).map((row) => row?.id);
    for (const typed of ['lodz', 'Łódź', 'ŁÓDŹ', 'cafe', 'CRÈME', 'cre\u0300me'])
      expect(found(typed), typed).toEqual([9]);
    for (const typed of ['新幹線', '京都', 'STRASSE', '＃８']) expect(found(typed), typed).toEqual([8]);
  });

  test('counts each value under what else is chosen', () => {
    const [status, priority] = countsUnder(rows, ask('?status=done&area=docs'));
    expect(status).toEqual(
      new Map([
        ['done', 1],
        ['backlog', 1],
      ]),
    );
    expect(priority).toEqual(new Map([['high', 1]]));
  });

  test('counts what that value alone of its facet would show', () => {
    for (const query of [
      '',
      '?status=done',
      '?status=done&status=backlog',
      '?priority=high&q=the',
      '?area=docs&status=backlog',
    ]) {
      const state = ask(query);
      for (const [index, counts] of countsUnder(rows, state).entries()) {
        const key = keys[index] ?? '';
        for (const [value, count] of counts)
          expect(narrowed(rows, toggle(anyOf(state, key), key, value))).toHaveLength(count);
      }
    }
  });

  test('is sorted by number, change, title, or a facet that has an order', () => {
    const facets = listFacets(task, rows);
    const table = tableOf(rows);
    const own = ownOrder(task);
    const by = (name: string) =>
      sorted(table.columns, [0, 1, 2], name, { facets, own, ranks: table.ranks() }).map(
        (place) => table.row(place)?.id,
      );
    expect(orders(own, facets).map(({ name }) => name)).toEqual([
      'newest',
      'oldest',
      'updated',
      'title',
      'status',
      'priority',
      'area',
    ]);
    expect(by('oldest')).toEqual([1, 2, 3]);
    expect(by('updated')).toEqual([1, 2, 3]);
    expect(by('title')).toEqual([1, 2, 3]);
    expect(by('status')).toEqual([2, 3, 1]);
    expect(by('priority')).toEqual([3, 2, 1]);
    expect(by('toString')).toEqual([3, 2, 1]);
  });

  test('travels in files and arrives as it was, however many there are', () => {
    const many = Array.from({ length: 1234 }, (_, index) => ({
      ...row(2000 - index, `Number ${index % 7}`, index % 3 ? 'done' : 'backlog', '', 'docs', `area ${index % 5}`),
      updated: index % 11 ? new Date(1_700_000_000_000 - index * 1000).toISOString().replace('.000', '') : '',
      ...(index % 3 ? {} : { length: index % 2 ? '' : '2:35' }),
      ...(index % 4 ? {} : { isGenerated: true as const }),
    }));
    expect(narrowed(many, ask(''))).toEqual(many);
    expect(narrowed(many, ask('?status=backlog&area=area+3'))).toEqual(
      many.filter((_, index) => index % 3 === 0 && index % 5 === 3),
    );
  });

  test('sorts many titles as people do, whatever file they came in', () => {
    const words = ['Zebra', 'émile', 'Emile', 'a9', 'A10', 'äpfel', 'apple', '(note)', 'ŁÓDŹ', 'lodz', '次'];
    const many = Array.from({ length: 1100 }, (_, index) =>
      row(2000 - index, `${words[(index * 7) % 11]} ${(index * 13) % 40}`, 'done', ''),
    );
    const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
    const table = tableOf(many);
    const order = sorted(table.columns, [...many.keys()], 'title', {
      ...{ facets: listFacets(task, many), own: ownOrder(task), ranks: table.ranks() },
    });
    expect(order.map((place) => table.row(place)?.id)).toEqual(
      many.toSorted((a, b) => compare(a.title, b.title) || b.id - a.id).map(({ id }) => id),
    );
  });

  test('a new record changes no full file', () => {
    const many = Array.from({ length: 1002 }, (_, index) => 1002 - index);
    expect(rowsOfFile(many, 'texts', 1)).toEqual(rowsOfFile(many.slice(1), 'texts', 1));
    expect(rowsOfFile(many, 'texts', 2)).toEqual(rowsOfFile(many.slice(1), 'texts', 2));
    expect(rowsOfFile(many, 'texts', 3)).toEqual([1001, 1002]);
  });
});

describe('facets', () => {
  test('offer known values in their order, then those of the data', () => {
    const [status, , area] = listFacets(task, rows);
    expect(status?.values).toEqual([
      { value: 'backlog', count: 1 },
      { value: 'in-progress', count: 0 },
      { value: 'done', count: 1 },
      { value: '__proto__', count: 1 },
    ]);
    expect(area?.values).toEqual([
      { value: 'frontend', count: 1 },
      { value: 'docs', count: 2 },
    ]);
  });
});

describe('the address of a list', () => {
  test('says what was asked, and nothing where nothing was', () => {
    expect(writeState(ask(''))).toBe('');
    expect(isPlain(ask('?show=0&q=+&colour=red'))).toBe(true);
    expect(writeState(ask('?q=a%26b&priority=high&status=in+progress&show=150'))).toBe(
      '?status=in+progress&priority=high&q=a%26b&show=150',
    );
  });

  test('several values of a facet stand in it one after another, each once', () => {
    expect(writeState(ask('?status=done&priority=high&status=a,b&status=done&status='))).toBe(
      '?status=done&status=a%2Cb&priority=high',
    );
  });

  test('choosing starts the window anew, adds to what is chosen, and can be undone', () => {
    const state = toggle(ask('?show=150&sort=title'), 'status', 'done');
    expect(writeState(state)).toBe('?status=done&sort=title');
    expect(writeState(toggle(state, 'status', 'backlog'))).toBe('?status=done&status=backlog&sort=title');
    expect(writeState(toggle(toggle(state, 'status', 'backlog'), 'status', 'done'))).toBe('?status=backlog&sort=title');
    expect(writeState(anyOf(toggle(state, 'status', 'backlog'), 'status'))).toBe('?sort=title');
  });
});

describe('a list with an order of its own', () => {
  const happening = (id: number, happens?: string): ListRow => ({
    ...{ ...row(id, `Event ${id}`, 'past', ''), facets: [['past'], []] },
    ...(happens === undefined ? {} : { happens }),
  });
  const events = [
    happening(7, '2026-05-01'),
    happening(6),
    happening(5, '2026-12-12T17:30:00Z'),
    happening(4, '1969-12-31'),
    happening(3, '2027-02-20'),
    happening(2, '2026-06-01'),
    happening(1, '2026-12-12T17:30:00+01:00'),
  ];
  const from = Date.parse('2026-12-12') / 1000;

  test('shows what is to come first and the soonest of it, then what is over and the latest of it', () => {
    const order = (own = ownOrder(event, from)) => inOwnOrder(events, [], own).map(({ id }) => id);
    expect(order()).toEqual([1, 5, 3, 2, 7, 4, 6]);
    expect(order(ownOrder(event))).toEqual([3, 5, 1, 2, 7, 4, 6]);
  });

  test('stands in a browser as it does on its page', () => {
    const own = ownOrder(event, from);
    const table = tableOf(events);
    const places = sorted(table.columns, [...events.keys()], undefined, { facets: [], own });
    expect(places.map((place) => table.row(place))).toEqual(inOwnOrder(events, [], own));
  });

  test('shows sessions in the order of their path', () => {
    const heard = (id: number, programme: string, step: string): ListRow => ({
      ...row(id, 'x', 'active', ''),
      ...{ facets: [['active'], step ? [step] : [], programme ? [programme] : []], length: '2:35' },
    });
    const sessions = [
      heard(9, 'B', '1'),
      heard(8, 'A', '10'),
      heard(7, '', '1'),
      heard(6, 'A', ''),
      heard(5, 'A', '2'),
      heard(4, 'A', '2'),
    ];
    expect(inOwnOrder(sessions, [], ownOrder(session)).map(({ id }) => id)).toEqual([4, 5, 8, 6, 9, 7]);
  });
});
