import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { guardedFetch } from '../http/guarded-fetch.ts';
import type { Provider } from '../provider.ts';
import { sdkProvider } from './sdk-provider.ts';

/** Any endpoint that speaks as OpenAI does: a model on this machine, or one that somebody hosts. */
export const openAiCompatible = (url: string, model: string, key: string | undefined): Provider =>
  sdkProvider({
    name: 'openai-compatible',
    model,
    key,
    modelFor: ({ format, limitsCompletion }) =>
      createOpenAICompatible({
        name: 'openai-compatible',
        baseURL: url,
        ...(key && { apiKey: key }),
        fetch: guardedFetch,
        supportsStructuredOutputs: format === 'schema',
        transformRequestBody: ({ max_tokens, ...body }) =>
          limitsCompletion ? { ...body, max_completion_tokens: max_tokens } : { ...body, max_tokens },
      }).chatModel(model),
    options: ({ schema }) => ({ openaiCompatible: { strictJsonSchema: isStrict(schema) } }),
  });

/** Whether a schema has the form that OpenAI demands of strict ones: every object closed, every key required, no text of a given length. */
export function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict);
  if (typeof schema !== 'object' || schema === null) return true;
  const { properties, required, additionalProperties, minLength, maxLength } = schema as Readonly<
    Record<string, unknown>
  >;
  if (typeof minLength === 'number' || typeof maxLength === 'number') return false;
  const isRequired = (key: string) => Array.isArray(required) && required.includes(key);
  const isClosed = additionalProperties === false && Object.keys(Object(properties)).every(isRequired);
  return (properties === undefined || isClosed) && Object.values(schema).every(isStrict);
}
