import { z } from 'zod';
import type { RecordType } from '../define-record.ts';
import type { Field } from '../field.ts';
import { gatesFileSchema } from '../gates/gates-file.ts';
import { privateBaseKeys, type RecordBase, recordBaseSchema, storedFacts, storedNumber } from '../record-base.ts';
import { type Privacy, publicFields } from './public-fields.ts';

type Shape = [key: string, schema: z.ZodType][];

/**
 * What a file of the data-hub may hold: a `title`, the answers that its type requires, unless the body of the issue gives them, and any
 * of the other keys, each of which may be `null`. Unknown keys are tolerated, because the file may come from a newer version or from
 * another tool. `ledgerline check` refuses what this refuses.
 */
export function storedSchema(type: RecordType): z.ZodObject {
  const { title, ...others } = recordBaseSchema.shape;
  const facts = { ...others, ...storedFacts, type: z.literal(type.name) };
  const required = requiredAnswers(type);
  return z
    .looseObject({
      id: storedNumber.optional(),
      title: title.regex(/\S/),
      ...optionalKeys(Object.entries(facts).filter(([key]) => key !== 'id')),
      ...Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, storedAnswer(field)])),
      ...optionalKeys(storedLinksAndDerived(type)),
    })
    .refine((record) => typeof record.rawBody === 'string' || required.every((key) => Object.hasOwn(record, key)));
}

/** Keys of the answers without which a file that gives no body is no record. Private ones may be left out: others may read the file. */
export const requiredAnswers = (type: RecordType): string[] =>
  Object.entries(type.fields).flatMap(([key, field]) =>
    isRequired(field) && !field.orTitle && !field.private ? [key] : [],
  );

const isRequired = ({ optional, missing }: Field): boolean => !optional && missing === undefined;

const optionalKeys = (shape: Shape) =>
  Object.fromEntries(shape.map(([key, schema]) => [key, mayBeAbsent(schema)] as const));

const written = ({ schema, written }: Field): z.ZodType => (written ? z.union([schema, written]) : schema);

const blank = z.string().regex(/^\s*$/);

const storedAnswer = (field: Field): z.ZodType =>
  isRequired(field) ? written(field).optional() : z.union([written(field), blank]).nullish();

/** What the API publishes: every public key, `null` where it is empty, and not one key more; `gates` only where there are any. */
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
      ...(type.hasGates ? [['gates', gatesFileSchema.optional()] as const] : []),
    ]),
  );
}

const storedLinksAndDerived = (type: RecordType): Shape => [
  ...linksOf(type).map((as): [string, z.ZodType] => [as, storedNumber]),
  ...Object.entries(type.derived ?? {}).map(([key, field]): [string, z.ZodType] => [key, written(field)]),
];

const linksOf = (type: RecordType): string[] =>
  Object.values(type.fields).flatMap(({ link }) => (link ? [link.as] : []));

const linksAndDerived = (type: RecordType): Shape => [
  ...linksOf(type).map((as): [string, z.ZodType] => [as, z.int().positive()]),
  ...Object.entries(type.derived ?? {}).map(([key, { schema }]): [string, z.ZodType] => [key, schema]),
];

function published(field: Field): z.ZodType {
  // Masking may replace a part of such a value, and a masked value must not stop the site.
  const schema = ['url', 'audio', 'email'].includes(field.shape) ? z.string() : field.schema;
  return field.optional && field.missing === undefined ? schema.nullable() : schema;
}

const mayBeAbsent = (schema: z.ZodType): z.ZodType =>
  schema.safeParse(null).success ? schema.optional() : schema.nullish();
