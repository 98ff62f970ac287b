import { newId } from '../../engine/ids.ts';
import type { Desk } from '../../runbooks/desk.ts';
import type { WantedTask } from '../triggers/wanted.ts';

/** Where a task is noted: the commit that it is about. */
export interface NotedAt {
  readonly repository: string;
  readonly branch: string;
  readonly sha: string;
}

/** Notes a task that is wanted; one of its cause that is open stays the only one. */
export function noteTask(
  { store, now, serverUrl = 'https://github.com' }: Pick<Desk, 'store' | 'now' | 'serverUrl'>,
  { ifNever, ...task }: WantedTask,
  { repository, branch, sha }: NotedAt,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const snapshot = { sha, branch, at: now(), url: `${serverUrl}/${repository}/tree/${sha}` };
  const id = newId(Date.parse(now()));
  return store.agentTasks.add({ ...task, id, repository, snapshot, parentId: null }, { ifNever });
}
