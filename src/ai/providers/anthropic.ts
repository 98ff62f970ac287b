import { createAnthropic } from '@ai-sdk/anthropic';
import { guardedFetch } from '../http/guarded-fetch.ts';
import type { Provider } from '../provider.ts';
import { sdkProvider } from './sdk-provider.ts';

/** Where Anthropic is asked unless told. Said in any case: the SDK would else look for an address and a key in the environment itself. */
const usualUrl = 'https://api.anthropic.com/v1';

/** A model of Anthropic. */
export const anthropic = (url: string = usualUrl, model: string, key: string): Provider =>
  sdkProvider({
    name: 'anthropic',
    model,
    key,
    modelFor: () => createAnthropic({ baseURL: url, apiKey: key, fetch: guardedFetch })(model),
    // Without that the SDK gives older models a tool to answer by, and a model is given no tools.
    options: () => ({ anthropic: { structuredOutputMode: 'outputFormat' } }),
  });
