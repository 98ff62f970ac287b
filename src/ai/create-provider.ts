import type { AiSettings } from '../settings/ai.ts';
import { SettingsError } from '../settings/settings-error.ts';
import type { Provider } from './provider.ts';
import { anthropic } from './providers/anthropic.ts';
import { copilot } from './providers/copilot.ts';
import { openAiCompatible } from './providers/openai-compatible.ts';

const where = 'or leave "ai.provider" at extractive; see /docs/reference/configuration/.';

/** The model that settings name; none where texts are made by rule. Throws a SettingsError where something is left to be said. */
export function createProvider({ provider, url, model, key }: AiSettings): Provider | undefined {
  switch (provider) {
    case 'extractive':
      return undefined;
    case 'openai-compatible':
      return openAiCompatible(given(url, provider, 'an address', 'LEDGERLINE_AI_URL, or "ai.url"'), named(), key);
    case 'anthropic':
      return anthropic(url, named(), given(key, provider, 'a key', 'AI_API_KEY'));
    case 'copilot':
      return copilot(model, given(key, provider, 'a token', 'AI_API_KEY, or GITHUB_TOKEN'));
  }
  function named(): string {
    return given(model, provider, 'a model', 'LEDGERLINE_AI_MODEL, or "ai.model"');
  }
}

function given(value: string | undefined, provider: string, what: string, by: string): string {
  if (value !== undefined) return value;
  throw new SettingsError(`The provider ${provider} needs ${what}.`, `Set ${by}, ${where}`);
}
