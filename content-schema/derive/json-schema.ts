import type { RecordType } from '../define-record.ts';
import { privateBaseKeys } from '../record-base.ts';
import { statusesOf } from '../statuses.ts';
import { capitalized } from './capitalized.ts';
import { commonKeys } from './common-keys.ts';
import { draft07, type JsonSchema } from './draft-07.ts';
import { type Privacy, privateFields } from './public-fields.ts';
import { publicSchema, storedSchema } from './record-schema.ts';

/**
 * The JSON Schema (draft-07) of a record type: of its files in the data-hub, or of what the API publishes. Private properties
 * carry `writeOnly`, the standard's word for a value that is taken in and never given out.
 */
export function jsonSchema(type: RecordType, side: 'stored' | 'public', privacy?: Privacy): JsonSchema {
  const {
    $schema,
    properties = {},
    ...rest
  } = side === 'stored' ? draft07(storedSchema(type), { open: true }) : draft07(publicSchema(type, privacy));
  const words = wordsOf(type);
  const hidden = new Set<string>([...privateBaseKeys, ...privateFields(type).map(([key]) => key)]);
  return {
    $schema,
    title: `${capitalized(type.name)}, as it is ${side === 'stored' ? 'stored' : 'published'}`,
    description: type.about,
    ...rest,
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, property]) => [
        key,
        {
          ...words.get(key),
          ...(side === 'stored' && hidden.has(key) ? { writeOnly: true } : {}),
          ...property,
          ...(key === 'status' ? { examples: Object.keys(statusesOf(type)) } : {}),
        },
      ]),
    ),
  };
}

/** Title and description by property. */
function wordsOf(type: RecordType): Map<string, { title: string; description: string }> {
  const words = new Map(
    Object.entries(commonKeys).map(([key, { label, says }]) => [key, { title: label, description: says }]),
  );
  for (const { label, link } of Object.values(type.fields))
    if (link) words.set(link.as, { title: `${label}, found`, description: `the number of the ${link.to} meant by it` });
  for (const [key, { label, expects }] of Object.entries({ ...type.derived, ...type.fields }))
    words.set(key, { title: label, description: expects });
  return words;
}
