import { expect, test } from 'vitest';
import type { RecordType } from '../define-record.ts';
import { recordTypes } from '../index.ts';
import { run } from '../records/run.ts';
import { task } from '../records/task.ts';
import { facets, searchFilters } from './search-filters.ts';

test('every page can be found by type and status, then by the facets of its type', () => {
  for (const type of recordTypes) {
    const keys = searchFilters(type).map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual(['type', 'status']);
    expect(new Set(keys)).toEqual(new Set(['type', 'status', ...type.facets]));
    expect(keys.length).toBe(new Set(keys).size);
  }
});

test('facets have words and, where they can be known, values', () => {
  expect(facets(task)).toEqual([
    { key: 'status', label: 'Status', options: ['backlog', 'ready', 'in-progress', 'blocked', 'done', 'cancelled'] },
    { key: 'priority', label: task.fields.priority.label, options: ['high', 'medium', 'low'] },
    { key: 'area', label: 'Area', options: ['frontend', 'backend', 'data', 'ai', 'infra'] },
  ]);
  expect(facets(run)).toEqual([
    { key: 'status', label: 'Status', options: ['ready', 'in-progress', 'blocked', 'completed', 'cancelled'] },
    { key: 'step', label: 'Step', options: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
    { key: 'programme', label: 'Programme' },
    { key: 'patternTag', label: 'Pattern' },
  ]);
});

test('a facet named like an object property is looked up among the fields only', () => {
  const type = { ...task, facets: ['constructor', '__proto__'] } as unknown as RecordType;
  expect(facets(type)).toEqual([
    { key: 'constructor', label: 'constructor' },
    { key: '__proto__', label: '__proto__' },
  ]);
});
