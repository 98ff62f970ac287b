import { ensureLabel } from './labels.ts';
import type { Association, Issue, Repository } from './model.ts';
import { nodeId } from './node-id.ts';
import { record } from './timeline.ts';
import type { World } from './world.ts';

/** An issue as a person writes it. */
export interface NewIssue {
  readonly title: string;
  readonly body?: string | null;
  readonly labels?: readonly string[];
  /** Logins. */
  readonly assignees?: readonly string[];
  /** Login; the repository's owner unless told. `null` is an account that was deleted (GitHub shows `ghost`). */
  readonly author?: string | null;
  /** How the author stands to the repository from now on. */
  readonly association?: Association;
  /** A number that is still free; the next one unless told. */
  readonly number?: number;
}

/** Opens an issue: one `opened` event and, as GitHub does it, one `labeled` event for each label. */
export function openIssue(world: World, repository: Repository, wish: NewIssue): Issue {
  const number = wish.number ?? repository.nextNumber;
  if (repository.issues.has(number) || repository.gone.has(number)) throw new Error(`Issue number ${number} is taken.`);
  repository.nextNumber = Math.max(repository.nextNumber, number + 1);
  const author = wish.author === null ? null : world.account(wish.author ?? repository.owner.login);
  if (author && wish.association) repository.associations.set(author.login, wish.association);
  const databaseId = world.nextId();
  const at = world.clock.tick();
  const issue: Issue = {
    __typename: 'Issue',
    repository,
    number,
    databaseId,
    nodeId: nodeId('Issue', databaseId),
    createdAt: at,
    author,
    labels: [],
    assignees: (wish.assignees ?? []).map((login) => world.account(login)),
    comments: [],
    timeline: [],
    title: wish.title,
    body: wish.body ?? null,
    state: 'OPEN',
    stateReason: null,
    updatedAt: at,
    closedAt: null,
    closedBy: null,
    lastEditedAt: null,
    editor: null,
  };
  repository.issues.set(number, issue);
  repository.version++;
  const sender = author ?? repository.owner;
  const labels = [...new Set((wish.labels ?? []).map((name) => ensureLabel(world, repository, name)))];
  issue.labels.push(...labels);
  for (const label of labels) record(world, issue, sender, { __typename: 'LabeledEvent', label });
  // The issue has its labels when `opened` is told already.
  world.tell({ name: 'issues', action: 'opened', repository, issue, sender });
  for (const label of labels) world.tell({ name: 'issues', action: 'labeled', repository, issue, label, sender });
  return issue;
}
