import { attachLabel, closeIssue, detachLabel, editIssue, reopenIssue } from './issue-changes.ts';
import { ensureLabel } from './labels.ts';
import type { Account, Association, Issue, Repository } from './model.ts';
import { openIssue } from './open-issue.ts';
import type { World } from './world.ts';

/** A record file of a data-hub, as far as an issue can be made of it. */
export interface StoredRecord {
  readonly id: number;
  readonly title: string;
  readonly rawBody: string | null;
  readonly labels: readonly string[];
  readonly url: string | null;
  readonly author: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly status?: string | undefined;
  readonly history: readonly RecordEvent[];
}
interface RecordEvent {
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  /** The label, or the title before a renaming. */
  readonly detail?: string;
}

/** Opens the issue a record came from and lives its history again, so that its timeline is as real as its text. */
export function replayRecord(
  world: World,
  repository: Repository,
  record: StoredRecord,
  association: Association,
): Issue {
  const { history } = record;
  const oldTitles = history.filter(({ kind }) => kind === 'renamed').map(({ detail }) => detail ?? record.title);
  const titles = [...oldTitles, record.title];
  atThe(world, record.createdAt);
  const issue = openIssue(world, repository, {
    number: record.id,
    title: titles.shift() ?? record.title,
    body: record.rawBody,
    author: record.author,
    association,
  });
  for (const { at, kind, actor, detail = '' } of history) {
    atThe(world, at);
    const what = kind === 'renamed' ? (titles.shift() ?? record.title) : kind === 'closed' ? reason(record) : detail;
    act(world, issue, kind, what, world.account(actor));
  }
  settle(world, issue, record);
  return issue;
}

type Reason = 'COMPLETED' | 'NOT_PLANNED';

/** Why the issue was closed: a record says it by its status alone. */
const reason = ({ status }: StoredRecord): Reason => (status === 'cancelled' ? 'NOT_PLANNED' : 'COMPLETED');

/** Sets the clock so that the next step ends at this time. */
const atThe = (world: World, time: string) => world.clock.set(new Date(Date.parse(time) - 1000));

function act(world: World, issue: Issue, kind: string, detail: string, actor: Account): void {
  const { repository } = issue;
  if (kind === 'labeled') attachLabel(world, issue, ensureLabel(world, repository, detail), actor);
  if (kind === 'unlabeled') detachLabel(world, issue, ensureLabel(world, repository, detail), actor);
  if (kind === 'closed') closeIssue(world, issue, detail as Reason, actor);
  if (kind === 'reopened') reopenIssue(world, issue, actor);
  if (kind === 'renamed') editIssue(world, issue, { title: detail }, actor);
}

/** Makes the end what the record says, whether its history told all of it or nothing. */
function settle(world: World, issue: Issue, record: StoredRecord): void {
  const { author, labels, closedAt, updatedAt } = record;
  const actor = world.account(author);
  const lastEvent = issue.updatedAt;
  atThe(world, updatedAt);
  for (const name of labels) attachLabel(world, issue, ensureLabel(world, issue.repository, name), actor);
  for (const label of [...issue.labels]) if (!labels.includes(label.name)) detachLabel(world, issue, label, actor);
  if (closedAt !== null && issue.state === 'OPEN') closeIssue(world, issue, reason(record), actor);
  Object.assign(issue, { closedAt, updatedAt });
  // A later change that no event tells of was one of the body.
  if (updatedAt > lastEvent) Object.assign(issue, { lastEditedAt: updatedAt, editor: actor });
}
