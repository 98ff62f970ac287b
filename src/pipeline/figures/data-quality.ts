import type { Problem, RecordRef } from '../../problems.ts';
import { waitingReasons, waitingWords } from '../approval/waiting-words.ts';
import type { Withheld } from '../process-records.ts';
import { counted, defineTable } from '../table/table.ts';
import { counting } from '../text/counting.ts';
import type { Figure } from './figure.ts';

/** One kind of fault in the data and how many there are; `at` is its place on the health page. */
export interface Fault {
  readonly what: string;
  readonly count: number;
  readonly at: string;
}

/** What is wrong with the data. */
export interface DataQuality extends Figure {
  readonly faults: readonly Fault[];
  /** All records that were read, published or not; a bar's full width. */
  readonly records: number;
}

/** What the health page lists, before it is counted. */
export interface Findings {
  readonly published: readonly RecordRef[];
  readonly problems: readonly Problem[];
  readonly withheld: readonly Withheld[];
  readonly drift: readonly string[];
  readonly audioGaps: readonly unknown[];
}

/** Counts records, not problems: two remarks on one record are one record to mend. */
export function dataQuality({ published, problems, withheld, drift, audioGaps }: Findings): DataQuality {
  const key = ({ type, id }: RecordRef) => `${type} ${id}`;
  const shown = new Set(published.map(key));
  const told = problems.flatMap(({ record }) => (record ? [key(record)] : []));
  // One that another record of its number stands for is not shown either.
  const held = new Set([
    ...withheld.filter(({ reason }) => reason === 'problems').map(key),
    ...told.filter((record) => !shown.has(record)),
  ]);
  const remarked = new Set(told.filter((record) => !held.has(record)));
  const faults: Fault[] = [
    {
      what: 'withheld until mended',
      count: held.size,
      at: 'withheld',
    },
    ...waitingReasons.map((waiting) => ({
      what: waitingWords[waiting].counted,
      count: withheld.filter(({ reason }) => reason === waiting).length,
      at: waiting,
    })),
    { what: 'published with errors or remarks', count: remarked.size, at: 'remarks' },
    { what: 'sessions without sound or transcript', count: audioGaps.length, at: 'audio' },
    { what: 'stored summaries that differ', count: drift.length, at: 'drift' },
  ];
  return {
    faults,
    records: Math.max(published.length + withheld.length, ...faults.map(({ count }) => count)),
    sentence: sentence(
      published.length,
      published.filter((record) => !remarked.has(key(record))).length,
      faults,
      withheld.filter(({ reason }) => reason !== 'problems').length,
    ),
    table: defineTable({
      name: 'data-quality',
      title: 'Data quality',
      empty: 'There is nothing to look at yet.',
      rows: faults,
      columns: [
        { key: 'finding', label: 'Finding', unit: 'text', of: ({ what }) => what },
        {
          key: 'count',
          label: 'Found',
          unit: 'count',
          of: ({ count, at }) => counted(count, { path: `/health/#${at}` }),
        },
      ],
    }),
  };
}

function sentence(published: number, clean: number, faults: readonly Fault[], waiting: number): string {
  const isWell = faults.every(({ count }) => count === 0);
  if (isWell && published === 0) return 'There are no records to look at yet.';
  if (isWell) return `All is well: ${counting(published, 'record')} could be read and linked without a remark.`;
  const [withheld] = faults;
  const kept = [
    ...(withheld?.count ? [`${counting(withheld.count, 'is', 'are')} withheld until mended`] : []),
    ...(waiting > 0 ? [`${counting(waiting, 'waits', 'wait')} for approval`] : []),
  ];
  const others = kept.length > 0 ? `; ${kept.join(' and ')}` : '';
  return `${clean} of ${counting(published, 'published record')} could be read and linked without a remark${others}.`;
}
