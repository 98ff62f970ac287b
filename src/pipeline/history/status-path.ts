import type { AnyRecord } from '../any-record.ts';
import { labelValues } from '../sources/issue-labels.ts';

/** A status of a record, from when on it had it, and who gave it. */
interface StatusStep {
  readonly status: string;
  /** `null` where nothing tells. */
  readonly at: string | null;
  readonly actor: string | null;
}

type Told = Pick<AnyRecord, 'status' | 'history' | 'closedAt'>;

/**
 * The statuses that a record went through, by its labels. The one it has now is always the last: closing or opening an issue decides it
 * without a label (decision D1).
 */
export function statusPath({ status, history, closedAt }: Told): StatusStep[] {
  const steps: StatusStep[] = [];
  for (const { kind, detail = '', at, actor } of history) {
    const [given] = kind === 'labeled' ? labelValues([detail], 'status') : [];
    if (given !== undefined && !isSame(given, steps.at(-1)?.status ?? '')) steps.push({ status: given, at, actor });
  }
  if (isSame(steps.at(-1)?.status ?? '', status)) return steps;
  const turn = history.findLast(({ kind }) => kind === (closedAt === null ? 'reopened' : 'closed'));
  return [...steps, { status, at: turn?.at ?? closedAt, actor: turn?.actor ?? null }];
}

/** Since when a record has the status it has, as far as anything tells: by its labels, else by its last change. */
export const statusSince = (record: Told & Pick<AnyRecord, 'updatedAt' | 'createdAt'>): string | null =>
  statusPath(record).at(-1)?.at ?? record.updatedAt ?? record.createdAt;

/** The status that a record had at a moment; `null` where it was not there yet, or nothing tells. */
export const statusAt = (record: Told, moment: string): string | null =>
  statusPath(record).findLast(({ at }) => at !== null && Date.parse(at) <= Date.parse(moment))?.status ?? null;

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
