import type { Repository } from '../../../src/settings/repository.ts';
import type { WorkflowContext } from '../../engine/engine.ts';
import type { WorkflowDesk } from '../desk.ts';
import type { Progress } from '../run/progress.ts';
import type { Start } from './plan.ts';
import { startOnce } from './start-once.ts';

/** How a workflow run ended; without an end within the time it may take, or without a run, it is no success either. */
export type Followed = { readonly conclusion: string; readonly url: string | null; readonly headSha: string | null };

/** About two hours: every ten seconds in the first five minutes, then every minute. */
const looks = 150;
const pause = (look: number): number => (look <= 30 ? 10 : 60);

/** Starts a workflow and waits for its end, without anybody working meanwhile. */
export async function follow(
  desk: WorkflowDesk,
  context: WorkflowContext,
  progress: Progress,
  at: Repository,
  { name, start }: { readonly name: string; readonly start: Start },
): Promise<Followed> {
  const key = `${context.runId} ${name}`;
  await progress.step(`${name}: start`, 'Execute', async (say) => {
    await say(`Starting ${start.file} on ${start.ref}`);
    const started = await startOnce(desk, at, key, start);
    if (started) await say(`Started: ${started.url}`);
    return started;
  });
  for (let look = 1; look <= looks; look += 1) {
    const seen = await progress.step(`${name}: look ${look}`, 'Execute', async () => {
      const started = await startOnce(desk, at, key, start);
      const answer = started && (await desk.actions.run(at, started.id));
      if (!answer || answer === 'same') return null;
      const { status, conclusion, url, headSha } = answer.found;
      await desk.store.logs.say(context.runId, {
        key: `${name} ${status}`,
        text: `${start.file}: ${words(status)}`,
        phase: 'Execute',
      });
      return status === 'completed' ? { conclusion: conclusion ?? 'unknown', url, headSha } : null;
    });
    if (seen) return seen;
    await context.sleep(`${name}: pause ${look}`, pause(look));
  }
  return { conclusion: 'not finished within two hours', url: null, headSha: null };
}

const words = (status: string): string =>
  status === 'waiting' ? 'waits for an approval on GitHub' : status.replaceAll('_', ' ');
