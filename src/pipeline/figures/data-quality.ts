import { waitingReasons, waitingWords } from '../approval/waiting-words.ts';
import { counted, defineTable } from '../table/table.ts';
import { counting } from '../text/counting.ts';
import type { Figure } from './figure.ts';
import { type Findings, faultyRecords } from './findings.ts';

/** One kind of fault in the data and how many there are; `at` is its place on the health page. */
export interface Fault {
  readonly what: string;
  readonly count: number;
  readonly at: string;
}

/** What is wrong with the data. */
export interface DataQuality extends Figure {
  readonly faults: readonly Fault[];
}

/** Counts records, not problems: two remarks on one record are one record to fix. */
export function dataQuality(findings: Findings): DataQuality {
  const { published, withheld, drift, audioGaps } = findings;
  const { hidden, remarked } = faultyRecords(findings);
  const faults: Fault[] = [
    { what: 'hidden until fixed', count: hidden.length, at: 'withheld' },
    ...waitingReasons.map((waiting) => ({
      what: waitingWords[waiting].counted,
      count: withheld.filter(({ reason }) => reason === waiting).length,
      at: waiting,
    })),
    { what: 'published with errors or remarks', count: remarked.length, at: 'remarks' },
    { what: 'sessions without sound or transcript', count: audioGaps.length, at: 'audio' },
    { what: 'stored summaries that differ', count: drift.length, at: 'drift' },
  ];
  return {
    faults,
    sentence: sentence(
      published.length,
      published.length - remarked.length,
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
  const [hidden] = faults;
  const kept = [
    ...(hidden?.count ? [`${counting(hidden.count, 'is', 'are')} hidden until fixed`] : []),
    ...(waiting > 0 ? [`${counting(waiting, 'waits', 'wait')} for approval`] : []),
  ];
  const others = kept.length > 0 ? `; ${kept.join(' and ')}` : '';
  return `${clean} of ${counting(published, 'published record')} could be read and linked without a remark${others}.`;
}
