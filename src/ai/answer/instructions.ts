import type { Call } from '../../pipeline/enrich/wire.ts';

/**
 * The instructions of a call and the form of its answer. A provider may be given the form as well and hold the model to it; many do so
 * without telling the model, and many pass over it.
 */
export const instructions = ({ system, schema }: Call): string =>
  `${system}\n\nAnswer with one JSON object and nothing else. It fits this JSON Schema:\n${JSON.stringify(schema)}`;
