import type { Gate } from '../../../content-schema/gates/gate.ts';
import { gateNames } from '../../../content-schema/gates/gate.ts';
import type { WorkflowDesk } from '../desk.ts';
import { pendingGates } from '../run/gates-now.ts';
import type { Followed } from './follow.ts';

/** The gates of a deployment: the workflow that deploys, and whether the site answers afterwards. */
export const deploymentGates = { deployment: 'Deployment', health: 'Health Check' } as const;

/** The names of all that has to pass. */
export const requiredGates = (approval: boolean): readonly string[] => [
  ...(approval ? [gateNames.approval] : []),
  ...Object.values(deploymentGates),
];

/** Notes the gates, with what people have decided so far. */
export async function noteGates(desk: WorkflowDesk, runId: string, approval: boolean): Promise<void> {
  await desk.store.gates.put(await pendingGates(desk, runId, requiredGates(approval), undefined));
}

/** Notes how one of them was decided. */
export async function decide(
  desk: WorkflowDesk,
  runId: string,
  name: string,
  {
    passes,
    url,
    headSha,
    said,
  }: { readonly passes: boolean; readonly said: string } & Pick<Followed, 'url' | 'headSha'>,
): Promise<void> {
  const gate: Gate = {
    ...{ runId, name, required: true, state: passes ? 'pass' : 'fail', url, details: { said }, headSha },
    ...{ source: 'checks', updatedAt: desk.now() },
  };
  await desk.store.gates.put([gate]);
}
