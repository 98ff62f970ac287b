import { createProvider } from '../../../src/ai/create-provider.ts';
import type { AiSettings } from '../../../src/settings/ai.ts';
import type { OperationsConfig } from '../../../src/settings/operations.ts';
import { SettingsError } from '../../../src/settings/settings-error.ts';
import type { Coder } from './coder.ts';
import { command } from './command.ts';
import { model } from './model.ts';
import { nobody, none } from './none.ts';

/** Who writes patches, as the settings say. Where a model is wanted and cannot be had, nobody writes, and says why. */
export function createCoder(
  { coder, command: words, sandbox }: OperationsConfig['agents'],
  ai: AiSettings | undefined,
): Coder {
  if (coder === 'none') return none;
  if (coder === 'command') return command(words, sandbox);
  try {
    const provider = ai && createProvider(ai);
    return provider ? model(provider) : nobody('A model is to write patches, and none is named. Set "ai.provider".');
  } catch (error) {
    if (error instanceof SettingsError) return nobody(`${error.message} ${error.hint}`);
    throw error;
  }
}
