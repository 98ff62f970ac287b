import { counting } from '../../../src/pipeline/text/counting.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import type { RunningWorkplace, Stage, StageResult, Waiting, Workplace } from '../../loop/stage.ts';
import type { StoredAgentTask } from '../../store/agent-task.ts';
import { openAgentTasks } from '../../store/tables/agent-tasks.ts';
import { policyIn } from '../seed/policy-in.ts';
import { seedFile } from '../seed/read-seed.ts';
import { scanDone, wantedScan } from '../tasks/scans.ts';
import { textAt } from '../workspace/snapshot.ts';
import { lookAtCode, noteLook } from './look-at-code.ts';
import { crowdedOut, heldBack, together } from './pick.ts';
import { endOfTask, startTask } from './work-on-task.ts';

/** The stage of the loop in which agents work: it looks at the code where that is wanted, and works on tasks, the weightiest first. */
export const agentsStage: Stage = {
  name: 'agents',
  about: 'Looks at the code, and works on what agents are asked for; every change is proposed, and none is merged.',
  kind: 'agent',

  async waiting(place) {
    const policy = await policyOfPlace(place);
    if ('refused' in policy) return [];
    const repository = repositoryOf(place);
    const scan = await wantedScan(place.desk, repository);
    const { coder } = place.desk.config.agents;
    const tasks = (await openTasks(place)).filter(
      (task) => task.status === 'in_progress' || !heldBack(task, policy, coder),
    );
    return [
      ...(scan === undefined ? [] : [{ key: `scan:${repository}:${place.sha}:${scan}`, title: 'Look at the code' }]),
      ...tasks.map(({ id, title }) => ({ key: `task:${id}`, title })),
    ];
  },

  async run(place, one) {
    const policy = await policyOfPlace(place);
    if ('refused' in policy) return { waits: policy.refused };
    if (one.key.startsWith('scan:')) return scanned(place, policy);
    return worked(place, one, policy);
  },
};

type Policy = Exclude<ReturnType<typeof policyIn>, { refused: string }>;

async function scanned(place: RunningWorkplace, policy: Policy): Promise<StageResult> {
  const repository = repositoryOf(place);
  const { branch } = await place.desk.forge.head(repositoryNamed(repository), place.desk.config.loop.branch);
  const where = { repository, branch, sha: place.sha, folder: place.folder };
  const because = await wantedScan(place.desk, repository);
  const added = await noteLook(place.desk, await lookAtCode(place.desk, where, policy), where);
  await scanDone(place.desk, repository, because);
  for (const { title } of added) await place.say(`Noted: ${title}`);
  return { done: added.length === 0 ? 'Nothing new is to be done.' : `Noted ${counting(added.length, 'task')}.` };
}

async function worked(place: RunningWorkplace, { key }: Waiting, policy: Policy): Promise<StageResult> {
  const { desk, folder, sha } = place;
  const task = await desk.store.agentTasks.get(key.slice('task:'.length));
  if (!task || !openAgentTasks.includes(task.status)) return resultOf(task);
  const open = await openTasks(place);
  const going = open.filter(({ status, id }) => status === 'in_progress' && id !== task.id);
  const { coder } = desk.config.agents;
  const held =
    task.status === 'pending' ? (heldBack(task, policy, coder) ?? crowdedOut(task, going, policy)) : undefined;
  if (held) return { waits: held };
  const requestedBy = await desk.forge.viewer();
  for (const each of task.status === 'pending' ? together(task, open, policy, coder) : [])
    await startTask(desk, { taskId: each.id, folder, sha, requestedBy });
  const runId = await startTask(desk, { taskId: task.id, folder, sha, requestedBy });
  await place.say(`The run ${runId} works on it.`);
  return resultOf(await endOfTask(desk, runId, task.id, place.signal));
}

function resultOf(task: StoredAgentTask | undefined): StageResult {
  const why = task?.reason ?? 'The task is not there any more.';
  if (task?.status === 'completed') return { done: why };
  if (task?.status === 'pending' || task?.status === 'in_progress') return { waits: task.reason ?? 'It goes on.' };
  // Given up is an end: nobody tries the same task again by itself.
  return { skipped: why };
}

async function policyOfPlace({ folder, sha }: Workplace) {
  return policyIn(await textAt(folder, sha, seedFile));
}

const repositoryOf = ({ desk }: Workplace): string => desk.config.repositories[0] ?? '';

const openTasks = (place: Workplace): Promise<StoredAgentTask[]> =>
  place.desk.store.agentTasks.list({ repository: repositoryOf(place), statuses: openAgentTasks, limit: 200 });
