import type { Problem, RecordRef } from '../../problems.ts';
import type { Withheld } from '../process-records.ts';

/** What the health page lists, before it is counted. */
export interface Findings {
  readonly published: readonly RecordRef[];
  readonly problems: readonly Problem[];
  readonly withheld: readonly Withheld[];
  readonly drift: readonly string[];
  readonly audioGaps: readonly unknown[];
}

/** Records with something wrong, each once, however much is said of it. */
interface FaultyRecords {
  /** Not on the site until somebody fixes them. */
  readonly hidden: readonly RecordRef[];
  /** On the site, with errors or remarks. */
  readonly remarked: readonly RecordRef[];
}

/** Sorts the records with problems: one that another record of its number stands for is hidden too. */
export function faultyRecords({ published, problems, withheld }: Findings): FaultyRecords {
  const shown = new Set(published.map(keyOf));
  const told = problems.flatMap(({ record }) => record ?? []);
  const hidden = byKey([
    ...withheld.filter(({ reason }) => reason === 'problems'),
    ...told.filter((record) => !shown.has(keyOf(record))),
  ]);
  const remarked = byKey(told.filter((record) => !hidden.has(keyOf(record))));
  return { hidden: [...hidden.values()], remarked: [...remarked.values()] };
}

const keyOf = ({ type, id }: RecordRef): string => `${type} ${id}`;

const byKey = (records: readonly RecordRef[]): Map<string, RecordRef> =>
  new Map(records.map(({ type, id }) => [keyOf({ type, id }), { type, id }]));
