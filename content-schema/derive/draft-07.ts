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
 * depth, and lets keys with a default be absent.
 */
export function draft07(schema: z.ZodType, { open = false } = {}): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-07',
    override: ({ jsonSchema: node }) => {
      // The largest safe integer says nothing, and a day is better told by its format than by 300 characters of pattern.
      if (node.maximum === Number.MAX_SAFE_INTEGER) delete node.maximum;
      if (node.format === 'date' || node.format === 'date-time') delete node.pattern;
      if (!open || node.type !== 'object') return;
      if (isEmpty(node.additionalProperties)) delete node.additionalProperties;
      const required = (node.required ?? []).filter((key) => !hasDefault(node.properties?.[key]));
      if (required.length > 0) node.required = required;
      else delete node.required;
    },
  }) as JsonSchema;
}

const isEmpty = (value: unknown): boolean =>
  value === false || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const hasDefault = (property: unknown): boolean =>
  typeof property === 'object' && property !== null && Object.hasOwn(property, 'default');
