import type { Repository } from '../../../src/settings/repository.ts';
import type { WorkflowContext } from '../../engine/engine.ts';
import { completion } from '../../gates/completion.ts';
import type { WorkflowDesk } from '../desk.ts';
import { patience, rounds } from './await-approval.ts';
import { gatesNow } from './gates-now.ts';
import { Ended, type Progress } from './progress.ts';

/** Waits until the gates of a run are decided. A signal only says that it is worth looking; what counts is what GitHub says then. */
export async function awaitGates(
  desk: WorkflowDesk,
  context: WorkflowContext,
  progress: Progress,
  at: Repository,
  mayBeSkipped: readonly string[],
): Promise<Ended> {
  for (let round = 1; round <= rounds; round += 1) {
    const heard = await context.waitForSignal('gates', { seconds: patience });
    const decided = await progress.step(`Gates ${round}`, 'Gates', async (say) => {
      const run = await desk.store.runs.get(context.runId);
      const number = run?.outcome.pullRequest?.number;
      const pull = number === undefined ? undefined : await desk.forge.pullRequest(at, number);
      if (!run || !pull) return { state: 'failed', reason: 'The pull request is gone.' } as const;
      const gates = await gatesNow(desk, run, pull);
      for (const gate of await desk.store.gates.put(gates)) await say(`${gate.name}: ${gate.state}`);
      const { state, because } = completion(gates, mayBeSkipped);
      if (state === 'complete') return { state: 'done', reason: '' } as const;
      if (state === 'failed') return { state: 'failed', reason: failedWords(because) } as const;
      if (pull.state === 'closed')
        return { state: 'cancelled', reason: 'The pull request was closed without being merged.' } as const;
      return null;
    });
    if (decided) return new Ended(decided.state, decided.reason);
    if (heard === undefined) break;
  }
  return new Ended('failed', 'The gates were not decided within 30 days.');
}

const failedWords = (names: readonly string[]): string =>
  `${names.map((name) => `"${name}"`).join(', ')} did not pass.`;
