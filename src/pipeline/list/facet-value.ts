import type { AnyRecord } from '../any-record.ts';
import { labelValues } from '../sources/issue-labels.ts';

/** The values a record has for a facet: `area` comes from labels, `patternTag` from AI text, all else from its own key. */
export function facetValues(record: AnyRecord, key: string): string[] {
  if (key === 'area') return labelValues(record.labels, 'area');
  const value = key === 'patternTag' ? record.ai?.patternTag : record[key];
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return [];
}

/** How often each value occurs, by value in a stable order; values are data, so `__proto__` is counted like any other. */
export function countBy(records: readonly AnyRecord[], key: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const record of records)
    for (const value of facetValues(record, key)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted: Record<string, number> = Object.create(null);
  for (const [value, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) sorted[value] = count;
  return sorted;
}
