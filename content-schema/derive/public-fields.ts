import type { RecordType } from '../define-record.ts';
import type { Field } from '../field.ts';

/** What the owner of a site may open up (decision D8). */
export interface Privacy {
  /** Whether private long texts are published; addresses and data never are. */
  readonly publishPrivateNotes: boolean;
  /** Whether text that enrichment made from private long texts is published once a maintainer approved it. */
  readonly privateTexts?: boolean;
}

const closed: Privacy = { publishPrivateNotes: false };

/** Whether a field's value may appear on the site and in its API. */
export const isPublic = (field: Field, { publishPrivateNotes }: Privacy = closed): boolean =>
  !field.private || (publishPrivateNotes && field.shape === 'prose');

/** The fields of a type that are published, with their keys. */
export const publicFields = (type: RecordType, privacy: Privacy = closed): [key: string, field: Field][] =>
  Object.entries(type.fields).filter(([, field]) => isPublic(field, privacy));

/** The fields of a type that are never published, with their keys. */
export const privateFields = (type: RecordType, privacy: Privacy = closed): [key: string, field: Field][] =>
  Object.entries(type.fields).filter(([, field]) => !isPublic(field, privacy));
