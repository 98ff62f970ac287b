import type { Ruling } from '../../gates/policy.ts';
import type { Wish } from '../../github/forge.ts';
import type { Outcome } from '../../store/tables/runs.ts';
import type { WorkflowDesk } from '../desk.ts';
import type { RunbookWorld } from '../runbook.ts';
import { pendingGates } from './gates-now.ts';
import { Ended, type Progress } from './progress.ts';
import { differenceNow, type WorkedOut } from './work-out.ts';

/** Opens the pull request of a run, or finds it again, and notes the gates that it has to pass. */
export async function openPullRequest(
  desk: WorkflowDesk,
  progress: Progress,
  world: RunbookWorld,
  {
    runId,
    branch,
    required,
  }: { readonly runId: string; readonly branch: string; readonly required: readonly string[] },
  worked: WorkedOut,
  act: Ruling['act'],
): Promise<void> {
  const { base } = worked;
  const { title, body, message, write, remove } = worked.change;
  const opened = await progress.phase('Open PR', async (say) => {
    // Somebody may have taken days to approve it, and whole files are written.
    if ((await differenceNow(world, worked)) !== worked.diff)
      return { leftAlone: `What it changes has changed on ${base} meanwhile. Start it again.` };
    const files = new Map<string, string | Uint8Array>();
    for (const [path, contents] of Object.entries(write))
      files.set(path, typeof contents === 'string' ? contents : await world.bytes(contents));
    const wish: Wish = { base, branch, title, body, message, remove, write: files, draft: act !== 'open' };
    const proposed = await desk.forge.propose(world.at, wish);
    if ('leftAlone' in proposed) return { leftAlone: proposed.leftAlone };
    const { number, url, headSha, actionsUrl, wasThere } = proposed;
    const artifacts = artifactsOf(url, actionsUrl);
    await desk.store.runs.change(runId, { outcome: { pullRequest: { number, url, headSha }, actionsUrl, artifacts } });
    await say(wasThere ? `PR found again: ${url}` : `PR created: ${url}`);
    return { number, headSha };
  });
  if ('leftAlone' in opened) throw new Ended('skipped', opened.leftAlone);
  await progress.phase('Gates', async (say) => {
    const pull = { ...opened, updatedAt: desk.now(), checks: [] };
    await desk.store.gates.put(await pendingGates(desk, runId, required, pull));
    await say('Waiting for CI checks…');
    await desk.store.runs.change(runId, { state: 'awaiting_ci' });
    return null;
  });
}

/** What people open (R002-012). */
export const artifactsOf = (url: string, actionsUrl: string): NonNullable<Outcome['artifacts']> => [
  { kind: 'link', title: 'Pull Request', value: url },
  { kind: 'link', title: 'GitHub Actions', value: actionsUrl || `${url}/checks` },
];
