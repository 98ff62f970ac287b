import { z } from 'zod';
import type { RecordType } from '../define-record.ts';
import type { Field } from '../field.ts';
import { privateBaseKeys, type RecordBase, recordBaseSchema, storedHistoryEntrySchema } from '../record-base.ts';
import { type Privacy, publicFields } from './public-fields.ts';

type Shape = [key: string, schema: z.ZodType][];

/**
 * What a file of the data-hub may hold: `id` and `title`, and any of the other keys, each of which may be `null`. Unknown keys
 * are tolerated, because the file may come from a newer version or from another tool.
 */
export function storedSchema(type: RecordType): z.ZodObject {
  const { id, title, ...others } = recordBaseSchema.shape;
  const shape: Shape = [
    ...Object.entries({ ...others, type: z.literal(type.name), history: z.array(storedHistoryEntrySchema) }),
    ...Object.entries(type.fields).map(([key, { schema }]): [string, z.ZodType] => [key, schema]),
    ...linksAndDerived(type),
  ];
  return z.looseObject({ id, title, ...Object.fromEntries(shape.map(([key, schema]) => [key, mayBeAbsent(schema)])) });
}

/** What the API publishes: every public key, `null` where it is empty, and not one key more. */
export function publicSchema(type: RecordType, privacy?: Privacy): z.ZodObject {
  const { history, ai, ...facts } = recordBaseSchema.shape;
  const isPrivateFact = (key: string) => privateBaseKeys.some((hidden: keyof RecordBase) => hidden === key);
  return z.strictObject(
    Object.fromEntries([
      ...Object.entries({ ...facts, type: z.literal(type.name) }).filter(([key]) => !isPrivateFact(key)),
      ...publicFields(type, privacy).map(([key, field]) => [key, published(field)] as const),
      ...linksAndDerived(type).map(([key, schema]) => [key, schema.nullable()] as const),
      ['history', history],
      ['ai', ai],
    ]),
  );
}

const linksAndDerived = (type: RecordType): Shape => [
  ...Object.values(type.fields).flatMap(({ link }): Shape => (link ? [[link.as, z.int().positive()]] : [])),
  ...Object.entries(type.derived ?? {}).map(([key, { schema }]): [string, z.ZodType] => [key, schema]),
];

function published(field: Field): z.ZodType {
  // Masking may replace a part of such a value, and a masked value must not stop the site.
  const schema = ['url', 'audio', 'email'].includes(field.shape) ? z.string() : field.schema;
  return field.optional && field.missing === undefined ? schema.nullable() : schema;
}

const mayBeAbsent = (schema: z.ZodType): z.ZodType =>
  schema.safeParse(null).success ? schema.optional() : schema.nullish();
