import { createProvider } from '../../../src/ai/create-provider.ts';
import { CommandError } from '../../../src/commands/command-error.ts';
import type { AiSettings } from '../../../src/settings/ai.ts';
import type { OperationsConfig } from '../../../src/settings/operations.ts';
import type { Coder } from './coder.ts';
import { command } from './command.ts';
import { model } from './model.ts';
import { none } from './none.ts';

/** Who writes patches, as the settings say. Throws, in words, where a model is wanted and none is named. */
export function createCoder({ coder, command: words, sandbox }: OperationsConfig['agents'], ai: AiSettings): Coder {
  if (coder === 'none') return none;
  if (coder === 'command') return command(words, sandbox);
  const provider = createProvider(ai);
  if (provider) return model(provider);
  throw new CommandError(
    'A model is to write patches, and none is named.',
    'Set "ai.provider" and "ai.model" in ledgerline.config.ts, or "operations.agents.coder" to none.',
  );
}
