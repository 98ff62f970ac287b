import type { Account, Issue, Label, StateReason } from './model.ts';
import { record } from './timeline.ts';
import { touch } from './touch.ts';
import type { World } from './world.ts';

/** Changes title or body. Writing what is already there changes nothing, not even `updatedAt`. */
export function editIssue(
  world: World,
  issue: Issue,
  to: { readonly title?: string; readonly body?: string | null },
  sender: Account,
): void {
  const { title: previousTitle, body: previousBody } = issue;
  const renamed = to.title !== undefined && to.title !== previousTitle;
  const rewritten = to.body !== undefined && to.body !== previousBody;
  if (!renamed && !rewritten) return;
  touch(world, issue);
  if (rewritten) {
    issue.body = to.body;
    issue.lastEditedAt = issue.updatedAt;
    issue.editor = sender;
  }
  if (renamed) {
    issue.title = to.title;
    record(world, issue, sender, { __typename: 'RenamedTitleEvent', previousTitle, currentTitle: to.title });
  }
  const changes = {
    ...(renamed && { title: { from: previousTitle } }),
    ...(rewritten && { body: { from: previousBody ?? '' } }),
  };
  world.tell({ name: 'issues', action: 'edited', repository: issue.repository, issue, sender, changes });
}

/** Closes an issue, or changes the reason it is closed for. */
export function closeIssue(
  world: World,
  issue: Issue,
  reason: Exclude<StateReason, 'REOPENED'>,
  sender: Account,
): void {
  if (issue.state === 'CLOSED' && issue.stateReason === reason) return;
  touch(world, issue);
  Object.assign(issue, { state: 'CLOSED', stateReason: reason, closedAt: issue.updatedAt, closedBy: sender });
  record(world, issue, sender, { __typename: 'ClosedEvent', stateReason: reason });
  world.tell({ name: 'issues', action: 'closed', repository: issue.repository, issue, sender });
}

/** Opens a closed issue again. */
export function reopenIssue(world: World, issue: Issue, sender: Account): void {
  if (issue.state === 'OPEN') return;
  touch(world, issue);
  Object.assign(issue, { state: 'OPEN', stateReason: 'REOPENED', closedAt: null, closedBy: null });
  record(world, issue, sender, { __typename: 'ReopenedEvent', stateReason: 'REOPENED' });
  world.tell({ name: 'issues', action: 'reopened', repository: issue.repository, issue, sender });
}

/** What GitHub says to a label too many, or `null`. Only the API asks: a seeded world may hold anything. */
export const tooManyLabels = (labels: Iterable<Label | string>): string | null =>
  new Set(labels).size > 100 ? 'Issues cannot have more than 100 labels' : null;

/** Puts a label on an issue that lacks it. */
export function attachLabel(world: World, issue: Issue, label: Label, sender: Account): void {
  if (issue.labels.includes(label)) return;
  touch(world, issue);
  issue.labels.push(label);
  record(world, issue, sender, { __typename: 'LabeledEvent', label });
  world.tell({ name: 'issues', action: 'labeled', repository: issue.repository, issue, label, sender });
}

/** Takes a label off an issue that has it. */
export function detachLabel(world: World, issue: Issue, label: Label, sender: Account): void {
  const at = issue.labels.indexOf(label);
  if (at < 0) return;
  touch(world, issue);
  issue.labels.splice(at, 1);
  record(world, issue, sender, { __typename: 'UnlabeledEvent', label });
  world.tell({ name: 'issues', action: 'unlabeled', repository: issue.repository, issue, label, sender });
}
