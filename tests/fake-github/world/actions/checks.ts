import type { Account, Repository } from '../model.ts';
import { nodeId } from '../node-id.ts';
import type { World } from '../world.ts';
import type { CheckRun, CheckSuite, Conclusion, Status, StatusContext } from './model.ts';

/** A check of an app other than Actions. */
export interface CheckWish {
  readonly headSha: string;
  readonly name: string;
  readonly app?: string;
  readonly status?: Status;
  readonly conclusion?: Conclusion | null;
  readonly url?: string;
}

/** Makes a check of an app, or a newer one of the same name. */
export function addCheck(world: World, repository: Repository, wish: CheckWish, by: Account): CheckRun {
  const at = world.clock.tick();
  const { headSha, name, app = 'checker', conclusion = null } = wish;
  const known = repository.ci.suites.find((one) => one.headSha === headSha && one.app === app && one.run === null);
  const suite: CheckSuite = known ?? {
    ...{ repository, databaseId: world.nextId(), headSha, branch: null, app, createdAt: at, updatedAt: at },
    ...{ run: null, checks: [] },
  };
  if (!known) repository.ci.suites.push(suite);
  const databaseId = world.nextId();
  const status = wish.status ?? (conclusion === null ? 'in_progress' : 'completed');
  const check: CheckRun = {
    ...{ __typename: 'CheckRun', repository, suite, databaseId, nodeId: nodeId('CheckRun', databaseId), name },
    ...{ createdAt: at, detailsUrl: wish.url ?? `https://checks.example/${databaseId}`, status, conclusion },
    ...{ startedAt: status === 'queued' ? null : at, completedAt: status === 'completed' ? at : null },
  };
  suite.checks.push(check);
  world.tell({ name: 'check_run', action: 'created', repository, sender: by, check });
  if (status === 'completed') world.tell({ name: 'check_run', action: 'completed', repository, sender: by, check });
  return check;
}

/** Changes a check. */
export function changeCheck(world: World, check: CheckRun, to: Status | Conclusion, by: Account): void {
  const at = world.clock.tick();
  const isStatus = ['requested', 'queued', 'pending', 'waiting', 'in_progress'].includes(to);
  if (isStatus) Object.assign(check, { status: to, conclusion: null, startedAt: check.startedAt ?? at });
  else Object.assign(check, { status: 'completed', conclusion: to, completedAt: at });
  const { repository } = check;
  if (!isStatus) world.tell({ name: 'check_run', action: 'completed', repository, sender: by, check });
}

/** Sets a commit status; the newest of each context counts. */
export function setStatus(
  world: World,
  repository: Repository,
  wish: Pick<StatusContext, 'headSha' | 'context' | 'state'> & { readonly url?: string; readonly description?: string },
  by: Account,
): StatusContext {
  const databaseId = world.nextId();
  const { url, description, ...said } = wish;
  const status: StatusContext = {
    ...{ __typename: 'StatusContext', repository, databaseId, nodeId: nodeId('StatusContext', databaseId) },
    ...{
      ...said,
      description: description ?? null,
      targetUrl: url ?? null,
      createdAt: world.clock.tick(),
      creator: by,
    },
  };
  repository.ci.statuses.push(status);
  world.tell({ name: 'status', repository, sender: by, status });
  return status;
}

/** Everything that says something of a commit: the newest check of each name in a suite, and the newest status of each context. */
export function contextsOf({ ci }: Repository, headSha: string): (CheckRun | StatusContext)[] {
  const newest = <T>(all: readonly T[], key: (one: T) => string) => [
    ...new Map(all.map((one) => [key(one), one])).values(),
  ];
  const suites = ci.suites.filter((one) => one.headSha === headSha);
  const statuses = ci.statuses.filter((one) => one.headSha === headSha);
  return [
    ...suites.flatMap(({ checks }) => newest(checks, ({ name }) => name)),
    ...newest(statuses, ({ context }) => context),
  ];
}
