import type { Happened } from '../../loop/round.ts';
import type { Desk } from '../../runbooks/desk.ts';
import type { Queued } from '../../store/tables/queue.ts';

/** Something in a report. */
type Reported = Pick<Happened, 'stage' | 'key' | 'title' | 'why'>;

/** What a loop did, and how what it did not do stands. */
export interface LoopReport {
  readonly done: readonly Reported[];
  readonly skipped: readonly Reported[];
  /** What went wrong this time. */
  readonly failed: readonly Reported[];
  /** What cannot be done yet, or is tried again later. */
  readonly waits: readonly Reported[];
  /** What failed for good, and waits for a person. */
  readonly dead: readonly Reported[];
}

/** Looks at what happened, and at what is left. */
export async function reportOf({ store }: Desk, happened: readonly Happened[]): Promise<LoopReport> {
  const that = (...came: readonly Happened['came'][]) =>
    happened.filter((one) => came.includes(one.came)).map(({ stage, key, title, why }) => ({ stage, key, title, why }));
  return {
    ...{ done: that('done'), skipped: that('skipped'), failed: that('failed', 'dead') },
    waits: (await store.queue.list(1000, 'waiting')).map(reported).toReversed(),
    dead: (await store.queue.list(1000, 'dead')).map(reported).toReversed(),
  };
}

function reported({ stage, key, title, result, lastError }: Queued): Reported {
  const waits = result && 'waits' in result ? result.waits : 'It was not begun yet.';
  return { stage, key, title, why: lastError ?? waits };
}

/** The report for a person. */
export function reportLines({ done, skipped, failed, waits, dead }: LoopReport): readonly string[] {
  const list = (title: string, some: readonly Reported[]) =>
    some.length === 0 ? [] : [title, ...some.map((one) => `  ${one.stage}: ${one.title}: ${one.why}`)];
  return [
    `Done: ${done.length}. Skipped: ${skipped.length}. Failed: ${failed.length}. Waiting: ${waits.length}.`,
    ...list('Waiting:', waits),
    ...list('Failed for good, and not tried again until you say so:', dead),
    ...dead.map(({ key }) => `  npx ledgerline loop --retry ${JSON.stringify(key)}`),
  ];
}
