import type { IncomingHttpHeaders } from 'node:http';

/** A request, understood: what a model is asked, whichever way of speaking it came in. */
export interface Asked {
  readonly speaks: 'openai' | 'anthropic';
  readonly model: string;
  readonly system: string;
  readonly user: string;
  readonly maxTokens: number;
  readonly temperature: number | undefined;
  /** How the answer is to look. */
  readonly format: 'schema' | 'object' | 'text';
  readonly schema: Schema | undefined;
  readonly limitName: string;
  readonly headers: IncomingHttpHeaders;
}

/** The parts of JSON Schema that an answer is made from. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** A request that is not as it should be: it is refused as the real ones refuse it, with a 400 that names what is wrong. */
export class Unasked extends Error {}

/** The keys of a value, of which it may have no others. Throws an Unasked. */
export function only(value: unknown, keys: readonly string[], where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unasked(`${where} is no object`);
  const odd = Object.keys(value).find((key) => !keys.includes(key));
  if (odd !== undefined) throw new Unasked(`Unrecognized request argument supplied: ${odd} of ${where}`);
  return value as Readonly<Record<string, unknown>>;
}

/** What is so, or an Unasked that says that it is not. */
export function so(isSo: unknown, otherwise: string): asserts isSo {
  if (!isSo) throw new Unasked(otherwise);
}
