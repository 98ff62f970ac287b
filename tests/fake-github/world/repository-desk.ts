import { addCheck, type CheckWish, changeCheck, setStatus } from './actions/checks.ts';
import type { CheckRun, StatusContext } from './actions/model.ts';
import { type RunsDesk, runsDesk } from './actions/runs-desk.ts';
import { addComment } from './comments.ts';
import { commitFiles, type FileChanges } from './commit-files.ts';
import { deleteIssue, transferIssue } from './departures.ts';
import * as change from './issue-changes.ts';
import { createLabel, deleteLabel, ensureLabel, findLabel, type LabelFields, updateLabel } from './labels.ts';
import type { Account, Association, Comment, Issue, Label, Repository, StateReason } from './model.ts';
import { type NewIssue, openIssue } from './open-issue.ts';
import { type PullsDesk, pullsDesk } from './pulls-desk.ts';
import type { World } from './world.ts';

/** What a person can do in a repository with GitHub's own pages. `by` is a login; whoever sits at the desk unless told. */
export interface RepositoryDesk {
  /** The repository itself, to look at or to change its settings. */
  readonly repository: Repository;
  /** The same desk with somebody else at it; the repository's owner sits there at first. GitHub's rules are for the caller to keep. */
  as(login: string): RepositoryDesk;
  issue(number: number): Issue;
  openIssue(issue: NewIssue): Issue;
  edit(number: number, to: { title?: string; body?: string | null }, by?: string): Issue;
  close(number: number, reason?: Exclude<StateReason, 'REOPENED'>, by?: string): Issue;
  reopen(number: number, by?: string): Issue;
  label(number: number, ...names: string[]): Issue;
  unlabel(number: number, ...names: string[]): Issue;
  comment(number: number, body: string, by?: string): Comment;
  /** Moves the issue to another repository of the same world. */
  transfer(number: number, to: string): Issue;
  delete(number: number): void;
  associate(login: string, association: Association): void;
  createLabel(label: LabelFields): Label;
  changeLabel(name: string, to: Partial<LabelFields>): void;
  deleteLabel(name: string): void;
  /** Commits and gives the new head; throws when `expected` is not the head. */
  commit(changes: FileChanges): Promise<string>;
  /** Pull requests. */
  readonly pulls: PullsDesk;
  /** Workflow runs. */
  readonly runs: RunsDesk;
  /** Says something of a commit as an app does. */
  check(check: CheckWish): CheckRun;
  changeCheck(check: CheckRun, to: Parameters<typeof changeCheck>[2]): void;
  /** Sets a commit status. */
  status(status: Parameters<typeof setStatus>[2]): StatusContext;
  /** Makes a branch that points to a commit; to the head of the default branch unless told. */
  branch(name: string, at?: string): Promise<string>;
  /** The text of a file at the head of the default branch, or `null`. */
  readFile(path: string): Promise<string | null>;
}

/** The verbs bound to one repository and to whoever sits at the desk. */
export function repositoryDesk(
  world: World,
  repository: Repository,
  sitting: Account = repository.owner,
): RepositoryDesk {
  const who = (login?: string): Account => (login === undefined ? sitting : world.account(login));
  const issue = (number: number): Issue => {
    const found = repository.issues.get(number);
    if (!found) throw new Error(`There is no issue ${number} in the fake repository.`);
    return found;
  };
  const labelNamed = (name: string): Label => {
    const found = findLabel(repository, name);
    if (!found) throw new Error(`There is no label "${name}" in the fake repository.`);
    return found;
  };
  const on = (number: number, act: (found: Issue) => void): Issue => {
    const found = issue(number);
    act(found);
    return found;
  };
  return {
    repository,
    as: (login) => repositoryDesk(world, repository, world.account(login)),
    issue,
    openIssue: (wish) => openIssue(world, repository, { author: sitting.login, ...wish }),
    edit: (number, to, by) => on(number, (found) => change.editIssue(world, found, to, who(by))),
    close: (number, reason = 'COMPLETED', by) =>
      on(number, (found) => change.closeIssue(world, found, reason, who(by))),
    reopen: (number, by) => on(number, (found) => change.reopenIssue(world, found, who(by))),
    label: (number, ...names) =>
      on(number, (found) => {
        for (const name of names) change.attachLabel(world, found, ensureLabel(world, repository, name), who());
      }),
    unlabel: (number, ...names) =>
      on(number, (found) => {
        for (const name of names) change.detachLabel(world, found, labelNamed(name), who());
      }),
    comment: (number, body, by) => addComment(world, issue(number), body, who(by)),
    transfer: (number, to) => transferIssue(world, issue(number), world.repository(to).repository, who()),
    delete: (number) => deleteIssue(world, issue(number), who()),
    associate: (login, association) => void repository.associations.set(world.account(login).login, association),
    createLabel: (fields) => createLabel(world, repository, fields),
    changeLabel: (name, to) => updateLabel(world, labelNamed(name), to),
    deleteLabel: (name) => deleteLabel(labelNamed(name)),
    async commit(changes) {
      const done = await commitFiles(world, repository, { by: sitting, ...changes });
      if ('oid' in done) return done.oid;
      throw new Error(`The head of the fake repository is ${done.actual}.`);
    },
    pulls: pullsDesk(world, repository, sitting),
    runs: runsDesk(world, repository, sitting),
    check: (wish) => addCheck(world, repository, wish, sitting),
    changeCheck: (check, to) => changeCheck(world, check, to, sitting),
    status: (wish) => setStatus(world, repository, wish, sitting),
    async branch(name, at) {
      const to = at ?? (await repository.git.head(repository.defaultBranch));
      if (to === null || !(await repository.git.move(name, to, null)))
        throw new Error(`No branch "${name}" can be made.`);
      return to;
    },
    async readFile(path) {
      const found = await repository.git.read(`refs/heads/${repository.defaultBranch}:${path}`);
      return found?.type === 'blob' ? found.content.toString('utf8') : null;
    },
  };
}
