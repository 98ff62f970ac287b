/** WHAT IS FORGOTTEN: records that somebody asked to be erased, which neither a file nor an issue brings back. */
import type { ForgottenRecord } from '../../../content-schema/config/forgotten.ts';
import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Candidate } from '../candidate.ts';
import { hiddenValues } from './hidden-values.ts';
import { isForgotten } from './is-forgotten.ts';

/** The candidates without those that are forgotten, and without what others say of them. */
export function withoutForgotten(
  types: readonly RecordType[],
  candidates: readonly Candidate[],
  forgotten: readonly ForgottenRecord[],
): Candidate[] {
  const byNumber = new Map(forgotten.map((record) => [record.number, record]));
  const hidden = new Map<number, string[]>();
  for (const [id, keys] of forgotten.flatMap(({ hides }) => Object.entries(hides)))
    hidden.set(Number(id), [...(hidden.get(Number(id)) ?? []), ...keys]);
  return candidates.flatMap((candidate) => {
    const record = byNumber.get(candidate.id);
    if (record && isForgotten(candidate, record)) return [];
    const keys = hidden.get(candidate.id);
    const type = types.find(({ name }) => name === candidate.type);
    return [keys && type ? { ...candidate, data: hiddenValues(type, candidate, keys) } : candidate];
  });
}
