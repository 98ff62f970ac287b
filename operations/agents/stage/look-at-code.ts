import type { Json } from '../../engine/engine.ts';
import type { Desk } from '../../runbooks/desk.ts';
import type { Measures } from '../metrics/compare.ts';
import { coverageIn } from '../metrics/coverage.ts';
import { codeAt } from '../metrics/measure-at.ts';
import { measureCode } from '../metrics/measure-code.ts';
import type { Coverage } from '../patch/coverage.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { type NotedAt, noteTask } from '../tasks/note-task.ts';
import { tasksOf } from '../triggers/health.ts';
import type { WantedTask } from '../triggers/wanted.ts';
import { bringPackages } from '../workspace/patched-copy.ts';
import { runChecks } from '../workspace/run-checks.ts';
import { copyOf } from '../workspace/snapshot.ts';

/** What a look at the code found. */
export interface Look {
  readonly now: Measures;
  readonly before: Measures | undefined;
  readonly tasks: readonly WantedTask[];
}

/** Measures the code at a commit, keeps that, and says which tasks follow from it. Notes none of them. */
export async function lookAtCode(
  { store, config }: Pick<Desk, 'store' | 'config'>,
  { folder, repository, sha }: Pick<NotedAt, 'repository' | 'sha'> & { readonly folder: string },
  policy: AgentPolicy,
): Promise<Look> {
  const files = await codeAt(folder, sha);
  const coverage = await coverageOf(folder, sha, policy, config.agents.sandbox);
  const now: Measures = { ...(await measureCode(files)), coverage };
  const last = (await store.metrics.list(repository, 5)).find((kept) => kept.sha !== sha);
  const before = last && (last.data as unknown as Measures);
  await store.metrics.put(repository, sha, now as unknown as Json);
  return { now, before, tasks: tasksOf({ files, now, before }, policy) };
}

/** Notes the tasks of a look; says how many were not open already. */
export async function noteLook(
  desk: Pick<Desk, 'store' | 'now' | 'serverUrl'>,
  { tasks }: Look,
  where: NotedAt,
): Promise<readonly WantedTask[]> {
  const added: WantedTask[] = [];
  for (const task of tasks) if ((await noteTask(desk, task, where)).isNew) added.push(task);
  return added;
}

/** What tests run of the code: known only where a check of the seed is for that, and leaves a summary. */
async function coverageOf(
  folder: string,
  sha: string,
  { checks, limits }: AgentPolicy,
  sandbox: readonly string[],
): Promise<Coverage | null> {
  const measuring = checks.filter(({ name }) => /cover/i.test(name));
  if (measuring.length === 0) return null;
  const copy = await copyOf(folder, sha);
  try {
    await bringPackages(copy);
    await runChecks(measuring, copy, { seconds: limits.minutesPerTask * 60, sandbox });
    return coverageIn(copy.folder) ?? null;
  } finally {
    copy.dispose();
  }
}
