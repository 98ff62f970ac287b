import { type Waiting, waitingFor } from './approval/approval-state.ts';
import { isTrusted } from './approval/trusted.ts';
import type { Candidate } from './candidate.ts';

/**
 * Why a record may not be published yet, or nothing when it may (D8): a stranger's issue waits until a maintainer labels it
 * `approved`, valid or not, and waits again when its author changes it. A record without an association came from a file that
 * somebody with write access committed.
 */
export function waits({ data, isAdmitted }: Candidate): Waiting | undefined {
  if (isAdmitted || typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const told: Readonly<Record<string, unknown>> = { ...data };
  return isTrusted(told.authorAssociation) ? undefined : waitingFor(told);
}
