import type { RecordType } from '../define-record.ts';
import type { RecordBase } from '../record-base.ts';
import { type Privacy, publicFields } from './public-fields.ts';

/** The common keys that AI text may be made from and still be public: facts that every page shows anyway. */
export const commonAiSources = [
  'id',
  'title',
  'displayTitle',
  'status',
  'labels',
  'createdAt',
  'updatedAt',
  'closedAt',
] as const satisfies (keyof RecordBase)[];

/** Every key that AI text about a record of that type may be made from and still be public; no other key is public. */
export const aiSources = (type: RecordType, privacy?: Privacy): ReadonlySet<string> =>
  new Set([
    ...commonAiSources,
    ...publicFields(type, privacy).flatMap(([key, { link }]) => (link === undefined ? [key] : [key, link.as])),
    ...Object.keys(type.derived ?? {}),
  ]);
