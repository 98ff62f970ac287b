import type { Call } from '../pipeline/enrich/wire.ts';

/** The smallest question there is. It holds nothing of a record, so a refusal of it is no fault of a record. */
export const probe: Call = {
  key: 'probe',
  prompt: 'probe',
  inputHash: '',
  system: 'You test a connection.',
  user: 'Say that you are well.',
  schema: {
    type: 'object',
    properties: { well: { type: 'boolean' } },
    required: ['well'],
    additionalProperties: false,
  },
  // Models that think first need room for it.
  maxOutputTokens: 1000,
};
