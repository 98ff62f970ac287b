import type { Risk } from '../../../content-schema/gates/gates-file.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { Final, type Workflow, type WorkflowContext } from '../../engine/engine.ts';
import { policy } from '../../gates/policy.ts';
import type { WorkflowDesk } from '../desk.ts';
import { awaitApproval } from '../run/await-approval.ts';
import { Ended, type Progress, progressOf } from '../run/progress.ts';
import { type RunInput, runInput, workflowOf } from '../run/run-input.ts';
import type { Environment } from '../runbook.ts';
import { checkHealth, type Health } from './check-health.ts';
import type { Deployment } from './deployments.ts';
import { type Followed, follow } from './follow.ts';
import { decide, deploymentGates, noteGates, requiredGates } from './gates-of-deployment.ts';
import { type Plan, planOf } from './plan.ts';

/** A deployment as a workflow of the engine: checked before and after, approved before production, and taken back where it fails. */
export const runDeployment = (deployment: Deployment, desk: WorkflowDesk): Workflow<RunInput> => ({
  name: workflowOf(deployment.name),
  input: runInput,
  run(context, { repository, requestedBy, dryRun, input: raw }) {
    const { runId } = context;
    const at = repositoryNamed(repository);
    const progress = progressOf(desk.store, context);
    const input = deployment.input.safeParse(raw);
    const title = input.success ? deployment.title(input.data) : deployment.name;
    const run = { kind: 'runbook', workflow: deployment.name, title, repository, input: raw, requestedBy } as const;
    return progress.whole(run, async () => {
      const given = await progress.phase('Validate', async (say) => {
        if (!input.success) throw new Final(`The input of the runbook "${deployment.name}" is not what it takes.`);
        await say(`${title}, in ${repository}, asked for by ${requestedBy}${dryRun ? ', as a dry run' : ''}`);
        return input.data;
      });
      const plan = await progress.phase('Preflight', async (say) => {
        const found = await planOf(desk, at, deployment.name, given);
        const health = await checkHealth(found.address);
        await say(healthWords('Before', found, health), health.isHealthy ? 'info' : 'warning');
        const mayGoOn = health.isHealthy || given.evenIfUnhealthy || found.forward === null;
        if (!mayGoOn)
          throw new Final(
            'The site does not answer as it should, so nothing was deployed. Mend it, or say --even-if-unhealthy.',
          );
        if (found.forward === null && 'cannot' in found.back) throw new Final(found.back.cannot);
        await say(
          'cannot' in found.back
            ? `No way back: ${found.back.cannot}`
            : `Way back: ${JSON.stringify(found.back.inputs)}`,
        );
        await desk.store.runs.change(runId, { environment: environmentOf(found), risk: riskOfDeployment(found) });
        return found;
      });
      const first = plan.forward ?? plan.back;
      if ('cannot' in first) return new Ended('skipped', first.cannot);
      if (dryRun)
        return new Ended(
          'skipped',
          `Dry run: nothing was started. Otherwise ${first.file} would be started on ${first.ref}.`,
        );
      const { level } = riskOfDeployment(plan);
      const needsApproval = policy({ risk: level, environment: environmentOf(plan) }).act === 'wait';
      if (needsApproval) await awaitApproval(desk, context, progress, requiredGates(true));
      await progress.phase('Execute', async () => {
        await noteGates(desk, runId, needsApproval);
        await desk.store.runs.change(runId, { state: 'awaiting_ci' });
        return null;
      });
      const followed = await follow(desk, context, progress, at, { name: deployment.name, start: first });
      const broken = await judge(desk, context, progress, plan, followed);
      if (broken === undefined) return new Ended('done');
      if (plan.forward === null)
        return new Ended('failed', `${broken} This was the way back, so a person has to look.`);
      if ('cannot' in plan.back) return new Ended('failed', `${broken} It was not rolled back: ${plan.back.cannot}`);
      const back = await follow(desk, context, progress, at, { name: 'go back', start: plan.back });
      const after = await healthAfter(context, progress, plan, 'After the rollback');
      const end =
        back.conclusion === 'success' && after.isHealthy
          ? 'Rolled back, and the site answers.'
          : `The rollback: ${back.conclusion}; the site: ${after.said}.`;
      return new Ended('failed', `${broken} ${end}`);
    });
  },
});

/** Decides both gates; says what is wrong, where something is. */
async function judge(
  desk: WorkflowDesk,
  context: WorkflowContext,
  progress: Progress,
  plan: Plan,
  followed: Followed,
): Promise<string | undefined> {
  const { deployment, health } = deploymentGates;
  const { url, headSha, conclusion } = followed;
  const isDeployed = conclusion === 'success';
  await progress.phase('Gates', async (say) => {
    await say(`${deployment}: ${conclusion}`, isDeployed ? 'info' : 'error');
    await decide(desk, context.runId, deployment, { passes: isDeployed, said: conclusion, url, headSha });
    const link = url === null ? [] : [{ kind: 'link', title: 'GitHub Actions', value: url } as const];
    await desk.store.runs.change(context.runId, {
      state: 'awaiting_ci',
      outcome: { ...(url !== null && { actionsUrl: url }), artifacts: link },
    });
    return null;
  });
  const after = await healthAfter(context, progress, plan, 'After');
  await progress.step('Decide', 'Gates', async () => {
    await decide(desk, context.runId, health, {
      passes: after.isHealthy,
      said: after.said,
      url: plan.address,
      headSha,
    });
    return null;
  });
  if (!isDeployed) return `The deployment did not succeed (${conclusion}).`;
  return after.isHealthy ? undefined : `The site did not answer as it should after the deployment (${after.said}).`;
}

/** Asks several times: what was just deployed may need a moment. */
async function healthAfter(context: WorkflowContext, progress: Progress, plan: Plan, when: string): Promise<Health> {
  for (let look = 1; ; look += 1) {
    const health = await progress.step(`${when}: health ${look}`, 'Gates', async (say) => {
      const found = await checkHealth(plan.address);
      if (found.isHealthy || look === tries)
        await say(healthWords(when, plan, found), found.isHealthy ? 'info' : 'error');
      return { ...found };
    });
    if (health.isHealthy || look === tries) return health;
    await context.sleep(`${when}: pause ${look}`, 10);
  }
}

const tries = 6;

const healthWords = (when: string, { address }: Plan, { isHealthy, said }: Health): string =>
  `${when}: ${address} is ${isHealthy ? 'healthy' : 'not healthy'} (${said})`;

const environmentOf = ({ environment }: Plan): Environment =>
  environment === 'production' || environment === 'staging' ? environment : 'development';

const riskOfDeployment = (plan: Plan): Risk =>
  environmentOf(plan) === 'production'
    ? { level: 'high', why: ['Deploys to production.'] }
    : { level: 'low', why: [`Deploys to ${plan.environment}, and not to production.`] };
