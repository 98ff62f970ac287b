import { createProvider } from '../../ai/create-provider.ts';
import { explain } from '../../ai/explain.ts';
import type { Failure } from '../../ai/failure.ts';
import { probe } from '../../ai/probe.ts';
import { withRetries } from '../../ai/run/with-retries.ts';
import type { AiSettings } from '../../settings/ai.ts';
import { SettingsError } from '../../settings/settings-error.ts';
import { type Check, type Finding, ok, wrong } from './check.ts';
import type { Setup } from './setup.ts';

/** Who makes the texts of records; a model is asked the smallest question there is. */
export const modelCheck: Check<Setup> = {
  name: 'model',
  run: ({ ai }) =>
    modelFinding(ai).catch((error: unknown) => {
      if (error instanceof SettingsError) return wrong(error.message, error.hint);
      throw error;
    }),
};

async function modelFinding(ai: AiSettings): Promise<Finding> {
  const provider = createProvider(ai);
  if (!provider) return ok('Texts are made by rule; no model is asked.');
  const which = `${ai.model ?? 'the usual model'} of ${ai.url === undefined ? ai.provider : new URL(ai.url).host}`;
  const { timeoutSeconds } = ai;
  return withRetries((signal) => provider.infer(probe, signal), { retries: 0, timeoutSeconds }).then(
    () => ok(`Texts are made by ${which}; it answers as it should.`),
    ({ word }: Failure) => {
      const { message, hint } = explain(word, ai);
      return wrong(message, hint);
    },
  );
}
