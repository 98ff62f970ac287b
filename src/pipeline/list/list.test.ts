import { describe, expect, test } from 'vitest';
import { task } from '../../../content-schema/records/task.ts';
import { listFacets } from './list-facet.ts';
import type { ListRow } from './list-row.ts';
import { choose, isPlain, readState, writeState } from './list-state.ts';
import { countsUnder, narrow } from './narrow-list.ts';
import { packRows, unpackRows } from './row-file.ts';
import type { ShownFacet } from './row-words.ts';
import { orders, sorted } from './sort-list.ts';

const keys = ['status', 'priority', 'area'];
const shown = keys.map((key): ShownFacet => ({ key, label: key, shownAs: 'badge' }));
const row = (id: number, title: string, status: string, priority: string, ...areas: string[]): ListRow => ({
  id,
  title,
  who: 'ray',
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

describe('a list', () => {
  test('is narrowed by every chosen facet and by every word', () => {
    expect(narrow(rows, shown, ask('?priority=high')).map(({ id }) => id)).toEqual([3, 2]);
    expect(narrow(rows, shown, ask('?priority=high&area=docs&q=mend+RAY')).map(({ id }) => id)).toEqual([2]);
    expect(narrow(rows, shown, ask('?status=__proto__')).map(({ id }) => id)).toEqual([1]);
    expect(narrow(rows, shown, ask('?status=constructor'))).toEqual([]);
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
      expect(narrow([one], facets, readState(`?q=${encodeURIComponent(words)}`, [])), words).toEqual([one]);
    for (const words of ['DFP', 'T00', 'parsehttpheader'])
      expect(narrow([one], facets, readState(`?q=${words}`, []))).toEqual([]);
  });

  test('is narrowed by words in whatever letters they are typed', () => {
    const foreign = [row(9, 'Café crème in Łódź', 'done', ''), row(8, '次の新幹線で京都へ', 'done', '', 'straße')];
    const found = (typed: string) => narrow(foreign, shown, { ...ask(''), text: typed }).map(({ id }) => id);
    for (const typed of ['lodz', 'Łódź', 'ŁÓDŹ', 'cafe', 'CRÈME', 'cre\u0300me'])
      expect(found(typed), typed).toEqual([9]);
    for (const typed of ['新幹線', '京都', 'STRASSE', '＃８']) expect(found(typed), typed).toEqual([8]);
  });

  test('counts each value under what else is chosen', () => {
    const [status, priority] = countsUnder(rows, shown, ask('?status=done&area=docs'));
    expect(status).toEqual(
      new Map([
        ['done', 1],
        ['backlog', 1],
      ]),
    );
    expect(priority).toEqual(new Map([['high', 1]]));
  });

  test('counts what choosing that value would show', () => {
    for (const query of ['', '?status=done', '?priority=high&q=the', '?area=docs&status=backlog']) {
      const state = ask(query);
      for (const [index, counts] of countsUnder(rows, shown, state).entries())
        for (const [value, count] of counts)
          expect(narrow(rows, shown, choose(state, keys[index] ?? '', value))).toHaveLength(count);
    }
  });

  test('is sorted by number, change, title, or a facet that has an order', () => {
    const facets = listFacets(task, rows);
    const by = (name: string) => sorted(rows, name, facets, 'en').map(({ id }) => id);
    expect(orders(facets).map(({ name }) => name)).toEqual([
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

  test('travels in few bytes and arrives as it was', () => {
    expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))))).toEqual(rows);
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
    expect(isPlain(ask('?show=0&sort=newest&q=+&colour=red'))).toBe(true);
    expect(writeState(ask('?q=a%26b&priority=high&status=in+progress&show=150'))).toBe(
      '?status=in+progress&priority=high&q=a%26b&show=150',
    );
  });

  test('choosing starts the window anew, and can be undone', () => {
    const state = ask('?show=150&sort=title');
    expect(writeState(choose(state, 'status', 'done'))).toBe('?status=done&sort=title');
    expect(writeState(choose(choose(state, 'status', 'done'), 'status', undefined))).toBe('?sort=title');
  });
});
