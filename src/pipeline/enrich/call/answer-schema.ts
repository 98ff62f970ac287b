import type { NamedSession, Wants } from '../ask.ts';

/** JSON Schema of an answer with the parts that are wanted. What comes back is checked all the same: few providers keep to a schema. */
export function answerSchema({ patternTags, sessions }: Wants): Record<string, unknown> {
  const properties = {
    summary: { type: 'string' },
    evidence: { type: 'array', items: { type: 'string' } },
    ...(patternTags
      ? { patternTag: oneOrNull(patternTags, { type: 'string', enum: patternTags.map(({ tag }) => tag) }) }
      : {}),
    ...(sessions ? { recommendation: oneOrNull(sessions, recommendation(sessions)) } : {}),
  };
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const recommendation = (sessions: readonly NamedSession[]) => ({
  type: 'object',
  properties: { session: { type: 'string', enum: sessions.map(({ code }) => code) }, why: { type: 'string' } },
  required: ['session', 'why'],
  additionalProperties: false,
});

/** An enumeration of nothing is no schema: where there is nothing to choose from, there is nothing. */
const oneOrNull = (choices: readonly unknown[], one: object) =>
  choices.length === 0 ? { type: 'null' } : { anyOf: [one, { type: 'null' }] };
