import type { Account, Issue, Repository } from './model.ts';
import { openIssue } from './open-issue.ts';
import type { World } from './world.ts';

/** Takes an issue out of every list, for good. */
export function deleteIssue(world: World, issue: Issue, sender: Account): void {
  issue.repository.issues.delete(issue.number);
  issue.repository.gone.set(issue.number, null);
  issue.repository.version++;
  world.tell({ name: 'issues', action: 'deleted', repository: issue.repository, issue, sender });
}

/** Moves an issue to another repository, where it gets a new number and id; labels go along where they exist there, comments do not. */
export function transferIssue(world: World, issue: Issue, to: Repository, sender: Account): Issue {
  const from = issue.repository;
  const moved = openIssue(world, to, { title: issue.title, body: issue.body, author: issue.author?.login ?? null });
  moved.labels.push(...issue.labels.flatMap(({ name }) => to.labels.get(name.toLowerCase()) ?? []));
  Object.assign(moved, {
    createdAt: issue.createdAt,
    state: issue.state,
    stateReason: issue.stateReason,
    closedAt: issue.closedAt,
  });
  from.issues.delete(issue.number);
  from.gone.set(issue.number, moved);
  from.version++;
  world.tell({ name: 'issues', action: 'transferred', repository: from, issue, sender });
  return moved;
}
