import type { ForgottenRecord } from '../../../content-schema/config/forgotten.ts';
import type { Candidate } from '../candidate.ts';
import { issueNumber } from '../validate/issue-number.ts';

/**
 * Whether a candidate is the record that is forgotten: the issue of that number whatever its label now says, a file that mirrors it, or a
 * file of that type. A file of another type that never was an issue has the number by chance.
 */
export const isForgotten = (
  candidate: Candidate,
  { number, type }: Pick<ForgottenRecord, 'number' | 'type'>,
): boolean => candidate.id === number && (type === undefined || type === candidate.type || isOfIssue(candidate));

/** Whether a candidate is an issue, or says that it mirrors the one of its number. */
export function isOfIssue({ id, origin, data }: Candidate): boolean {
  if (/^https?:/i.test(origin)) return true;
  const { url = null }: { readonly url?: unknown } = typeof data === 'object' && data !== null ? data : {};
  return typeof url === 'string' && issueNumber(url) === id;
}
