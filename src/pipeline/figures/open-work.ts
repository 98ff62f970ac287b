import type { RecordType } from '../../../content-schema/define-record.ts';
import { facets } from '../../../content-schema/derive/search-filters.ts';
import { workPlace } from '../../../content-schema/statuses.ts';
import type { AnyRecord } from '../any-record.ts';
import { type Column, counted, defineTable, type Target } from '../table/table.ts';
import { compare } from '../text/compare.ts';
import { counting } from '../text/counting.ts';
import { listed } from '../text/listed.ts';
import type { Figure } from './figure.ts';
import { isOpen } from './is-open.ts';
import { workTypes } from './work.ts';

/** Open records of one type and status, by priority. */
export interface OpenWorkRow {
  readonly type: RecordType;
  readonly status: string;
  readonly total: number;
  /** How many have a priority, by priority. */
  readonly counts: ReadonlyMap<string, number>;
  /** The list of exactly these records; none where closed records bear the same unknown status. */
  readonly to: Target | undefined;
}

/** What is to be done, by type, status and priority. */
export interface OpenWork extends Figure {
  readonly rows: readonly OpenWorkRow[];
  /** The priorities that occur, the known ones in their order; `''` for none. */
  readonly priorities: readonly string[];
}

/** Words of a priority; records may have none. */
export const priorityWords = (priority: string): string => priority || 'no priority';

/** Counts the open records of the types whose records have a priority. */
export function openWork(types: readonly RecordType[], records: readonly AnyRecord[]): OpenWork {
  const work = workTypes(types).map((type) => ({ type, own: records.filter((record) => record.type === type.name) }));
  const open = work.flatMap(({ type, own }) => own.filter((record) => isOpen(type, record)));
  const priorities = inOrder(
    open.map(priorityOf),
    work.flatMap(({ type }) => optionsOf(type, 'priority')),
  );
  const rows = work.flatMap(({ type, own }) => {
    const byStatus = Map.groupBy(own, ({ status }) => status);
    const known = optionsOf(type, 'status');
    return [...byStatus.keys()].sort(byWork(type)).flatMap((status): OpenWorkRow[] => {
      const all = byStatus.get(status) ?? [];
      const found = all.filter((record) => isOpen(type, record));
      if (found.length === 0) return [];
      const counts = tally(found.map(priorityOf));
      const to: Target = { plural: type.plural, where: [['status', status]], isAsked: !known.includes(status) };
      return [{ type, status, total: found.length, counts, to: found.length === all.length ? to : undefined }];
    });
  });
  return {
    rows,
    priorities,
    sentence: work.every(({ own }) => own.length === 0)
      ? 'There is no work yet: no task and no job has been opened.'
      : sentence(rows, open, priorities),
    table: defineTable({
      name: 'open-work',
      title: 'Open work',
      empty: 'Nothing is open.',
      rows,
      columns: [
        { key: 'type', label: 'Type', unit: 'text', of: ({ type }) => type.name },
        { key: 'status', label: 'Status', unit: 'text', of: ({ status }) => status },
        ...priorities.map(priorityColumn),
        { key: 'open', label: 'Open', unit: 'count', of: ({ total, to }) => (to ? counted(total, to) : total) },
      ],
    }),
  };
}

const priorityColumn = (priority: string): Column<OpenWorkRow> => ({
  key: priorityWords(priority),
  label: priorityWords(priority),
  unit: 'count',
  of: (row) => {
    const [count, to] = [row.counts.get(priority) ?? 0, narrowed(row, priority)];
    return to ? counted(count, to) : count;
  },
});

/** The records of a row that have a priority; no list can be narrowed to those without one. */
export function narrowed({ to, type }: Pick<OpenWorkRow, 'to' | 'type'>, priority: string): Target | undefined {
  if (!to || !('where' in to) || priority === '') return undefined;
  return { ...to, plural: type.plural, where: [...to.where, ['priority', priority]] };
}

const priorityOf = ({ priority }: AnyRecord): string => (typeof priority === 'string' ? priority : '');

const tally = (values: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

const optionsOf = (type: RecordType, key: string): readonly string[] =>
  facets(type).find((facet) => facet.key === key)?.options ?? [];

const byWork = (type: RecordType) => (a: string, b: string) => workPlace(type, a) - workPlace(type, b) || compare(a, b);

/** Each value once: those known beforehand in their order, then the others by name, then none at all. */
function inOrder(values: readonly string[], known: readonly string[]): string[] {
  const found = new Set(values);
  const others = [...found].filter((value) => value !== '' && !known.includes(value)).sort();
  return [...new Set(known)].filter((value) => found.has(value)).concat(others, found.has('') ? [''] : []);
}

function sentence(rows: readonly OpenWorkRow[], open: readonly AnyRecord[], priorities: readonly string[]): string {
  if (rows.length === 0) return 'Nothing is open: every task and every job is closed.';
  const totals = Map.groupBy(rows, ({ type }) => type);
  const kinds = [...totals].map(([type, own]) =>
    counting(
      own.reduce((sum, { total }) => sum + total, 0),
      type.name,
      type.plural,
    ),
  );
  const counts = tally(open.map(priorityOf));
  const words = priorities.map((priority) => `${counts.get(priority)} ${priorityWords(priority)}`);
  const blocked = open.filter(({ status }) => status === 'blocked').length;
  const waits = blocked === 0 ? 'nothing is blocked' : `${counting(blocked, 'is', 'are')} blocked`;
  return `Open: ${listed(kinds)}. By priority ${listed(words)}; ${waits}.`;
}
