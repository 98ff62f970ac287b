import { repositoryNamed } from '../../src/settings/repository.ts';
import { Final, type Workflow } from '../engine/engine.ts';
import type { WorkflowDesk } from './desk.ts';
import { keptBytes } from './kept-bytes.ts';
import { awaitApproval } from './run/await-approval.ts';
import { awaitGates } from './run/await-gates.ts';
import { openPullRequest } from './run/open-pull-request.ts';
import { Ended, progressOf } from './run/progress.ts';
import { type RunInput, runInput, workflowOf } from './run/run-input.ts';
import { rulingOf, workOut } from './run/work-out.ts';
import type { Runbook, RunbookWorld } from './runbook.ts';

/**
 * A runbook as a workflow of the engine: it works out a change, asks the policy what may be done with it, opens a pull request, and is
 * done when the gates of that have passed, and no sooner (R002-001, B002-07).
 */
export const runRunbook = (runbook: Runbook, desk: WorkflowDesk): Workflow<RunInput> => ({
  name: workflowOf(runbook.name),
  input: runInput,
  run(context, { repository, requestedBy, dryRun, parentId, input: raw }) {
    const { runId } = context;
    const at = repositoryNamed(repository);
    const { forge, actions, logs, now } = desk;
    const world: RunbookWorld = { at, forge, actions, logs, now, bytes: (kept) => keptBytes(desk.store, kept) };
    const progress = progressOf(desk.store, context);
    const input = runbook.input.safeParse(raw);
    const title = input.success ? runbook.title(input.data) : runbook.name;
    const named = { kind: 'runbook', workflow: runbook.name, title, repository } as const;
    const run = { ...named, input: raw, requestedBy, parentId };
    return progress.whole(run, async () => {
      const given = await progress.phase('Validate', async (say) => {
        if (!input.success) throw new Final(`The input of the runbook "${runbook.name}" is not what it takes.`);
        await say(`${title}, in ${repository}, asked for by ${requestedBy}${dryRun ? ', as a dry run' : ''}`);
        return input.data;
      });
      const found = await progress.phase('Preflight', (say) => runbook.preflight(world, given, say));
      const worked = await progress.phase('Execute', async (say) => {
        const change = await runbook.execute(world, given, found, say);
        if ('cannot' in change) return change;
        const whole = await workOut(world, change, requestedBy, say);
        const outcome = dryRun ? { diff: whole.diff } : {};
        await desk.store.runs.change(runId, { risk: whole.risk, environment: change.environment, outcome });
        return whole;
      });
      if ('cannot' in worked) return new Ended('skipped', worked.cannot);
      if (worked.amount.paths.length === 0)
        return new Ended('skipped', 'Nothing would change: it stands there already.');
      const { act, gates } = rulingOf(worked);
      if (dryRun) return new Ended('skipped', `Dry run: nothing was changed. ${would[act]}`);
      const required = [...new Set([...runbook.gates.required, ...(runbook.furtherGates?.(given) ?? []), ...gates])];
      if (act === 'wait') await awaitApproval(desk, context, progress, required);
      await openPullRequest(desk, progress, world, { runId, branch: runbook.branch(given), required }, worked, act);
      return awaitGates(desk, context, progress, at, runbook.gates.mayBeSkipped ?? []);
    });
  },
});

const would = {
  open: 'Otherwise a pull request would be opened.',
  'open-draft': 'Otherwise a draft of a pull request would be opened, and somebody would have to approve it.',
  wait: 'Otherwise somebody would have to approve it before anything is done.',
};
