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

/** Whether a schema has the form that OpenAI demands of strict ones: every object closed, and every key of it required. */
export function isStrict(schema: unknown): boolean {
  if (Array.isArray(schema)) return schema.every(isStrict);
  if (typeof schema !== 'object' || schema === null) return true;
  const { properties, required, additionalProperties } = schema as Readonly<Record<string, unknown>>;
  const keys = Object.keys(Object(properties));
  const isClosed =
    additionalProperties === false && keys.every((key) => Array.isArray(required) && required.includes(key));
  return (properties === undefined || isClosed) && Object.values(schema).every(isStrict);
}
