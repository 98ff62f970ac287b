import type { AiSettings } from '../../src/settings/ai.ts';
import { readConfig } from '../../src/settings/config.ts';

/** Settings that name a fake as the model. */
export const settingsFor = (
  { url, model, key }: { readonly url: string; readonly model: string; readonly key: string },
  other: Partial<AiSettings> = {},
): AiSettings => ({ ...readConfig({}).ai, provider: 'openai-compatible', url, model, key, ...other });
