import type { RecordType } from '../../../content-schema/define-record.ts';
import { statusesOf } from '../../../content-schema/statuses.ts';
import type { AnyRecord } from '../../pipeline/any-record.ts';

/** One stage in the life of a piece of work. */
export interface Stage {
  readonly name: 'Intake' | 'Processing' | 'Completion' | 'Reporting';
  readonly state: 'done' | 'now' | 'ahead' | 'skipped';
  /** When the stage was reached, where that is known. */
  readonly at: string | null;
  /** What happened or is awaited, in a sentence. */
  readonly says: string;
}

/** The life of a job from its opening to the figures it counts in (R000-109), told by its status, its history and its times. */
export function jobStages(type: RecordType, record: AnyRecord): Stage[] {
  const kinds = new Map(Object.entries(statusesOf(type)));
  const isClosed = kinds.get(record.status) === 'closed' || (!kinds.has(record.status) && record.closedAt !== null);
  const isWaiting = record.status === Object.keys(type.statuses)[0];
  const isGivenUp = record.status === 'cancelled';
  const { createdAt, closedAt, author } = record;
  const taken = takenUp(record);
  return [
    {
      name: 'Intake',
      state: isWaiting ? 'now' : 'done',
      at: createdAt,
      says: `Opened${author ? ` by ${author}` : ''}${isWaiting ? ', waiting to be taken up' : ''}.`,
    },
    isWaiting
      ? { name: 'Processing', state: 'ahead', at: null, says: 'Nobody has started yet.' }
      : isClosed && isGivenUp && taken === null
        ? { name: 'Processing', state: 'skipped', at: null, says: 'Never started.' }
        : {
            name: 'Processing',
            state: isClosed ? 'done' : 'now',
            at: taken,
            says: isClosed ? 'Worked on.' : `At work: ${record.status}.`,
          },
    isClosed
      ? {
          name: 'Completion',
          state: isGivenUp ? 'skipped' : 'done',
          at: closedAt,
          says: isGivenUp ? 'Given up.' : `Closed as ${record.status}.`,
        }
      : { name: 'Completion', state: 'ahead', at: null, says: 'Still open.' },
    isClosed
      ? { name: 'Reporting', state: 'done', at: null, says: `Counted as ${record.status} in the figures.` }
      : { name: 'Reporting', state: 'ahead', at: null, says: `Counted as ${record.status} for now.` },
  ];
}

/** The first moment that a label said somebody was at work. */
const takenUp = ({ history }: AnyRecord): string | null =>
  history.find(({ kind, detail }) => kind === 'labeled' && detail?.toLowerCase() === 'status:in-progress')?.at ?? null;
