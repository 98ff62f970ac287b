import type { Store } from '../../store/store.ts';
import { type RunRow, rowOfOurs, rowOfWorkflowRun } from './run-row.ts';
import type { FilterState } from './shown-state.ts';

/** Which runs are wanted. */
export interface RunQuery {
  readonly repository?: string | undefined;
  readonly state?: FilterState | undefined;
  readonly workflow?: string | undefined;
  readonly limit: number;
  /** What the last page said comes `next`. */
  readonly from?: string | undefined;
}

/** A page of runs, newest first. */
export interface RunPage {
  readonly runs: readonly RunRow[];
  readonly next: string | undefined;
}

const batch = 100;
/** So many are looked at for a filter at most, so that a rare state costs no more than this. */
const mostLookedAt = 5000;

/** Workflow runs and runs of ours together, newest first. */
export async function listRuns(store: Store, query: RunQuery): Promise<RunPage> {
  const [theirFrom, ourFrom] = cursorOf(query.from);
  const repository = query.repository === undefined ? {} : { repository: query.repository };
  const theirs = source(async (before) => {
    const at = before === undefined ? {} : { before: Number(before) };
    return (await store.workflowRuns.list({ ...repository, limit: batch, ...at })).map(rowOfWorkflowRun);
  }, theirFrom);
  const ours = source(async (before) => {
    const at = before === undefined ? {} : { before };
    return (await store.runs.list({ ...repository, limit: batch, ...at })).map(rowOfOurs);
  }, ourFrom);
  const runs: RunRow[] = [];
  for (let looked = 0; runs.length < query.limit && looked < mostLookedAt; looked++) {
    const [one, other] = [await theirs.peek(), await ours.peek()];
    if (!one && !other) return { runs, next: undefined };
    const next = !other || (one && one.createdAt >= other.createdAt) ? theirs : ours;
    const row = next.take();
    if (row && matches(row, query)) runs.push(row);
  }
  const hasMore = (await theirs.peek()) !== undefined || (await ours.peek()) !== undefined;
  return { runs, next: hasMore ? `${theirs.last() ?? ''}~${ours.last() ?? ''}` : undefined };
}

const matches = (row: RunRow, { state, workflow }: RunQuery): boolean =>
  (state === undefined || row.state.name === state) && (workflow === undefined || row.workflow === workflow);

function cursorOf(text: string | undefined): readonly (string | undefined)[] {
  const [, theirs, ours] = /^(\d*)~([\w-]*)$/.exec(text ?? '') ?? [];
  return [theirs || undefined, ours || undefined];
}

/** Rows of one kind, read in batches as they are taken. */
function source(read: (before: string | undefined) => Promise<RunRow[]>, from: string | undefined) {
  let rows: RunRow[] = [];
  let last = from;
  let isOver = false;
  return {
    async peek(): Promise<RunRow | undefined> {
      if (rows.length === 0 && !isOver) {
        rows = await read(last);
        isOver = rows.length < batch;
      }
      return rows[0];
    },
    take(): RunRow | undefined {
      const row = rows.shift();
      if (row) last = row.id;
      return row;
    },
    last: () => last,
  };
}
