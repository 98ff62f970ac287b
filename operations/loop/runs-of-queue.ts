/** The runs that things of the queue are noted as: what people see of them. A run says what its row says, also after a crash in between. */
import type { Came } from '../inbox/take-one.ts';
import type { Desk } from '../runbooks/desk.ts';
import type { Queued, StageResult } from '../store/tables/queue.ts';
import type { OperationRun, RunChange } from '../store/tables/runs.ts';

/** What came of a row, for a report. */
export interface CameOf {
  readonly came: 'done' | 'skipped' | 'waits' | 'failed' | 'dead';
  readonly why: string;
}

/** Makes the run say what its row says, and gives that; where another loop has forgotten the row since, what was given for it. */
export async function noteRun({ store }: Desk, id: string, gave?: Came): Promise<CameOf | undefined> {
  const row = await store.queue.get(id);
  const isOver = gave !== undefined && !('againSeconds' in gave);
  const gone = isOver ? ({ state: 'done', lastError: null, dueAt: '', result: resultIn(gave) } as const) : undefined;
  const last = row ?? gone;
  const came = last && cameOf(last);
  if (came) await store.runs.change(id, { state: came.state, reason: came.why });
  return came;
}

const resultIn = ({ also }: NonNullable<Came>): StageResult | null => {
  const text = also?.['result'];
  return typeof text === 'string' ? JSON.parse(text) : null;
};

/** Does the same for all that are not ended. What nobody lists any more is over. */
export async function settleRuns(desk: Desk): Promise<void> {
  const { runs, queue } = desk.store;
  for (const kind of ['factory', 'agent'] as const)
    for (const run of await runs.list({ kind, states: ['waiting', 'running', 'awaiting_approval'], limit: 1000 })) {
      if (!isOfQueue(run)) continue;
      const row = await queue.get(run.id);
      if (!row) await runs.change(run.id, { state: 'cancelled', reason: 'It waits no longer.' });
      else if (row.state === 'done' || row.state === 'dead') await noteRun(desk, run.id);
    }
}

const isOfQueue = ({ input, workflow }: OperationRun): boolean =>
  typeof input === 'object' && input !== null && 'key' in input && 'stage' in input && input['stage'] === workflow;

function cameOf({
  state,
  result,
  lastError,
  dueAt,
}: Pick<Queued, 'state' | 'result' | 'lastError' | 'dueAt'>): CameOf & {
  readonly state: NonNullable<RunChange['state']>;
} {
  if (state === 'dead') return { came: 'dead', state: 'failed', why: lastError ?? '' };
  if (state === 'done' && result && 'skipped' in result)
    return { came: 'skipped', state: 'skipped', why: result.skipped };
  if (state === 'done') return { came: 'done', state: 'done', why: doneIn(result) };
  if (lastError !== null)
    return { came: 'failed', state: 'waiting', why: `${lastError} It is tried again after ${dueAt}.` };
  const approval = result !== null && 'waits' in result && result.approval === true;
  return { came: 'waits', state: approval ? 'awaiting_approval' : 'waiting', why: waitsFor(result) };
}

const doneIn = (result: StageResult | null): string => (result && 'done' in result ? result.done : '');
const waitsFor = (result: StageResult | null): string => (result && 'waits' in result ? result.waits : '');
