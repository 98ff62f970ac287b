import { repositoryNamed } from '../../../src/settings/repository.ts';
import type { OperationsEvent } from '../../events/event.ts';
import type { Desk } from '../../runbooks/desk.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { type Known, type Meaning, meaningOf } from '../triggers/wanted.ts';
import { type NotedAt, noteTask } from './note-task.ts';
import { policyOnForge } from './policy-on-forge.ts';
import { noteRefusal } from './refusals.ts';
import { wantScan } from './scans.ts';
import { endThose, triage } from './triage.ts';

/** What agents need of a desk to hear of something. */
export type HearingDesk = Pick<Desk, 'store' | 'forge' | 'actions' | 'config' | 'now' | 'serverUrl'>;

/**
 * What an event changes for agents: tasks are noted, revised or ended, and nothing is worked on. Of a repository without a seed.yaml
 * nothing is noted. `ownSchedules` are schedules that are no work for agents.
 */
export const onAgentEvent =
  (desk: HearingDesk, ownSchedules: readonly string[]) =>
  async (event: OperationsEvent): Promise<void> => {
    const { repository } = event;
    if (event.kind === 'command' || !desk.config.repositories.some((one) => isSame(one, repository))) return;
    const { branch, sha, policy } = await policyOnForge(desk, repository);
    if ('refused' in policy) return;
    const known: Known = { policy, ...(await doerOf(desk, event)), defaultBranch: branch, ownSchedules };
    await act(desk, event, meaningOf(event, known), { repository, branch, sha }, policy);
  };

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

async function doerOf({ forge, config }: HearingDesk, { kind, actor, repository }: OperationsEvent) {
  const [own, trusted] = [await forge.viewer(), config.trusted];
  const mayWrite = kind === 'issue' && actor !== null && (await forge.mayWrite(repositoryNamed(repository), actor));
  return { own, trusted, mayWrite };
}

async function act(
  desk: HearingDesk,
  event: OperationsEvent,
  meaning: Meaning,
  where: NotedAt,
  policy: AgentPolicy,
): Promise<void> {
  if ('task' in meaning) await noteTask(desk, meaning.task, where);
  else if ('revised' in meaning) await revise(desk, meaning.revised, where);
  else if ('over' in meaning) await endThose(desk, where.repository, meaning.over, [], meaning.why);
  else if ('scan' in meaning) await wantScan(desk, where.repository, meaning.scan);
  else if ('triage' in meaning) await triage(desk, where, policy, meaning.triage.commit);
  else if ('refused' in meaning)
    await noteRefusal(desk, {
      event: event.id,
      at: event.receivedAt,
      repository: where.repository,
      why: meaning.refused,
    });
}

/** A task that nobody has begun takes what the issue says now. */
async function revise(
  { store }: HearingDesk,
  { cause, type, title, description, scopePaths }: Extract<Meaning, { revised: unknown }>['revised'],
  { repository }: NotedAt,
): Promise<void> {
  for (const task of await store.agentTasks.list({ repository, cause, statuses: ['pending'], limit: 20 }))
    if (task.cause === cause) await store.agentTasks.change(task.id, { type, title, description, scopePaths });
}
