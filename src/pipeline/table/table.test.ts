import { expect, test } from 'vitest';
import { listColumns } from '../list/list-columns.ts';
import { columnFile } from '../list/list-files.ts';
import { readState } from '../list/list-state.ts';
import { narrow } from '../list/narrow-list.ts';
import { cellValue, counted, defineTable, tableCells, targetOf, targetPath } from './table.ts';

test('one facet is a page of its own; more stand in the query as the list reads them', () => {
  expect(targetPath({ plural: 'runs', where: [] })).toBe('/runs/');
  expect(targetPath({ plural: 'runs', where: [['step', '4']] })).toBe('/runs/step/4/');
  const path = targetPath({
    plural: 'tasks',
    where: [
      ['status', 'a b/c'],
      ['priority', 'high&low'],
    ],
  });
  expect(path).toMatch(/^\/tasks\/status\/a_20_b_2f_c\/\?/);
  const state = readState(path.slice(path.indexOf('?')), ['status', 'priority']);
  const row = { id: 1, title: '', who: '', created: '', updated: '', says: '', facets: [['a b/c'], ['high&low']] };
  expect(narrow(listColumns([columnFile([row])]), ['status', 'priority'], state.chosen).found).toEqual([0]);
});

test('a figure of none leads nowhere', () => {
  const to = { plural: 'runs', id: 7 };
  expect(counted(0, to)).toBe(0);
  expect([cellValue(counted(2, to)), targetOf(counted(2, to))]).toEqual([2, to]);
  expect([cellValue(null), targetOf(null), targetPath(to)]).toEqual([null, undefined, '/runs/7/']);
});

test('a cell belongs to its column, wherever the column stands', () => {
  const table = defineTable({
    ...{ name: 't', title: 'T', empty: 'None.', rows: [{ who: 'ann', runs: 2 }] },
    columns: [
      { key: 'who', label: 'Who', unit: 'text', of: ({ who }) => who },
      { key: 'runs', label: 'Runs', unit: 'count', of: ({ runs }) => runs },
    ],
  });
  expect(tableCells(table)).toEqual([['ann', 2]]);
  expect(tableCells({ ...table, columns: table.columns.toReversed() })).toEqual([[2, 'ann']]);
});
