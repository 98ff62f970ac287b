import type { RecordType } from '../define-record.ts';
import { privateBaseKeys } from '../record-base.ts';
import { statusesOf } from '../statuses.ts';
import { commonKeys } from './common-keys.ts';
import { draft07, type JsonSchema } from './draft-07.ts';
import { headingOf } from './in-words.ts';
import { type Privacy, privateFields } from './public-fields.ts';
import { publicSchema, requiredAnswers, storedSchema } from './record-schema.ts';

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
    title: `${headingOf(type.name)}, as it is ${side === 'stored' ? 'stored' : 'published'}`,
    description: type.about,
    ...rest,
    ...(side === 'stored' ? answersOrBody(type) : {}),
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

/** Where a type requires answers, a file gives them, or the body of the issue in which they stand. */
function answersOrBody(type: RecordType): JsonSchema {
  const required = requiredAnswers(type);
  const body = { required: ['rawBody'], properties: { rawBody: { not: { type: 'null' } } } };
  return required.length === 0 ? {} : { anyOf: [{ required }, body] };
}

/** Title and description by property. */
function wordsOf(type: RecordType): Map<string, { title: string; description: string }> {
  const words = new Map(
    Object.entries(commonKeys).map(([key, { label, says }]) => [key, { title: label, description: says }]),
  );
  words.set('state', {
    title: 'State',
    description: 'whether the issue is open or closed; it decides over the status',
  });
  words.set('stateReason', { title: 'Reason of the state', description: 'why it was closed, such as not_planned' });
  words.set('gates', {
    title: 'Gates',
    description: 'the pull requests that close the issue, with their checks; left out where there are none',
  });
  for (const { label, link } of Object.values(type.fields))
    if (link) words.set(link.as, { title: `${label}, found`, description: `the number of the ${link.to} meant by it` });
  for (const [key, { label, expects }] of Object.entries({ ...type.derived, ...type.fields }))
    words.set(key, { title: label, description: expects });
  return words;
}
