import { z } from 'zod';

/** A JSON Schema as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/**
 * A zod schema as JSON Schema draft-07, in a stable order and without noise. An `open` schema tolerates unknown keys at every
 * depth, lets keys with a default be absent, and takes a number or a truth value for a text where any text would do, because files
 * are read as they are written.
 */
export function draft07(schema: z.ZodType, { open = false } = {}): JsonSchema {
  const converted = z.toJSONSchema(schema, {
    target: 'draft-07',
    override: ({ jsonSchema: node }) => {
      // The largest safe integer says nothing, and a day is better told by its format than by 300 characters of pattern.
      if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
      if (node.format === 'date' || node.format === 'date-time') delete node.pattern;
      // The format alone would take small letters, a blank and a second 60 as well.
      if (open && node.format === 'date-time') node.pattern = moment;
      if (!open || node.type !== 'object') return;
      if (isEmpty(node.additionalProperties)) delete node.additionalProperties;
      const required = (node.required ?? []).filter((key) => !hasDefault(node.properties?.[key]));
      if (required.length > 0) node.required = required;
      else delete node.required;
    },
  }) as JsonSchema;
  return open ? asWritten(converted) : converted;
}

const moment = String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$`;

/** The schema of a file: where any text would do, a number or a truth value is read as the text that it is written as. */
function asWritten(node: JsonSchema): JsonSchema {
  const mended = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'properties' ? eachOf(value) : within.has(key) ? inside(value) : value,
    ]),
  ) as JsonSchema;
  const types = [node.type].flat();
  if (!types.includes('string') || !takesAnyText(node)) return mended;
  const aboutText = Object.entries(mended).filter(([key]) => textKeywords.has(key));
  const others = Object.entries(mended).filter(([key]) => key !== 'type' && !textKeywords.has(key));
  const more = ['number', 'boolean', ...(types.includes('null') ? ['null'] : [])].map((type) => ({ type }));
  return { ...Object.fromEntries(others), anyOf: [{ type: 'string', ...Object.fromEntries(aboutText) }, ...more] };
}

const within = new Set(['items', 'anyOf', 'oneOf', 'additionalProperties']);
const textKeywords = new Set(['minLength', 'maxLength', 'pattern']);

const eachOf = (properties: unknown): unknown =>
  Object.fromEntries(Object.entries(properties as object).map(([key, property]) => [key, inside(property)]));

const inside = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(inside)
    : typeof value === 'object' && value !== null
      ? asWritten({ ...value })
      : value;

const takesAnyText = ({ format, pattern, enum: choices, const: only }: JsonSchema): boolean =>
  format === undefined &&
  choices === undefined &&
  only === undefined &&
  (pattern === undefined || ['0', '1e3', 'true'].every((text) => new RegExp(String(pattern), 'u').test(text)));

const isEmpty = (value: unknown): boolean =>
  value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const hasDefault = (property: unknown): boolean =>
  typeof property === 'object' && property !== null && Object.hasOwn(property, 'default');
