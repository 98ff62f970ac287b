import type { RecordType } from '../../content-schema/define-record.ts';
import type { Field } from '../../content-schema/field.ts';
import type { RecordName, RecordNamed } from '../../content-schema/index.ts';
import type { privateBaseKeys, RecordBase } from '../../content-schema/record-base.ts';

/** A record whose type does not matter: the common keys that may be public, and the type's own as unknown values. */
export type AnyRecord = Omit<RecordBase, (typeof privateBaseKeys)[number]> & { readonly [key: string]: unknown };

/** A validated record with everything that was stored, private values included. */
export type PrivateRecord = RecordBase & { readonly [key: string]: unknown };

/** The records of one type, with that type's own keys; validation has made the claim true. */
export const recordsOf = <N extends RecordName>(records: readonly AnyRecord[], name: N): RecordNamed<N>[] =>
  records.filter((r) => r.type === name) as unknown as RecordNamed<N>[];

/** The fields of a type that refer to other records, with their keys. */
export const linkFields = (type: RecordType): [key: string, field: Field & { link: NonNullable<Field['link']> }][] =>
  Object.entries(type.fields).filter(
    (entry): entry is [string, Field & { link: NonNullable<Field['link']> }] => entry[1].link !== undefined,
  );
