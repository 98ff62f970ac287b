import type { Asked, Schema } from './asked.ts';

/** A sensible answer: it has the form that is wanted, and its texts are sentences of what the model was given to read. */
export const goodAnswer = (asked: Asked): unknown =>
  valueFor(asked.schema ?? schemaIn(asked.system), sentences(asked.user));

/** The schema that instructions hold, where the endpoint was given none. */
function schemaIn(system: string): Schema {
  const [, text = '{"type":"object","properties":{"summary":{"type":"string"}}}'] =
    /JSON Schema:\n(\{.*\})$/m.exec(system) ?? [];
  return JSON.parse(text) as Schema;
}

/** The first two sentences that are some, of what stands between delimiters where there are such. */
function sentences(text: string): string {
  const data = [...text.matchAll(/<<<DATA [^>]*>>>\n[^\n]*\n([\s\S]*?)\n<<<END/g)].map(([, words]) => words);
  const found = (data.join('\n') || text).match(/\p{Lu}[^.!?<>{}|`\n]{15,200}[.!?]/gu) ?? [];
  return found.slice(0, 2).join(' ') || 'The record says little.';
}

function valueFor(schema: Schema, text: string): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [variant] = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null');
  if (variant) return valueFor(variant, text);
  switch (Array.isArray(schema.type) ? schema.type.find((type) => type !== 'null') : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, valueFor(inner, text)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 1 }, () => valueFor(schema.items ?? {}, text));
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return text;
  }
}
