import { may, notAccessible, type Permission, roleOf } from '../../access/tokens.ts';
import type { Issue, Label, Repository } from '../../world/model.ts';
import { nameWithOwner } from '../../world/model.ts';
import { connection, type Paging, paging } from '../connection.ts';
import { refusal } from '../errors.ts';
import { type Context, type Fields, field } from '../field.ts';
import { gitObject } from './git-object.ts';
import { type IssueListArguments, issueList } from './issue-list.ts';
import { readTemplates } from './issue-templates.ts';
import { type LabelOrder, orderedLabels } from './label-list.ts';
import { type PullRequestArguments, pullRequestList } from './pull-request.ts';

const needs = (permission: Permission, { token }: Context, repository: Repository): void => {
  if (!may(token, repository, permission, 'read'))
    throw refusal('FORBIDDEN', notAccessible(token), { saml_failure: false });
};

function issueNumbered(repository: Repository, number: number, context: Context, kind: string): Issue | Error {
  needs('issues', context, repository);
  return (
    repository.issues.get(number) ??
    refusal('NOT_FOUND', `Could not resolve to an ${kind} with the number of ${number}.`)
  );
}

async function branch(repository: Repository, name: string) {
  const oid = await repository.git.head(name);
  return oid && { __typename: 'Ref', repository, name, oid };
}

/** Fields of a repository. */
export const repository: Fields = {
  id: field(({ nodeId }: Repository) => nodeId),
  databaseId: field(({ databaseId }: Repository) => databaseId),
  name: field(({ name }: Repository) => name),
  nameWithOwner: field(nameWithOwner),
  owner: field(({ owner }: Repository) => owner),
  description: field(({ description }: Repository) => description),
  url: field((source: Repository, _, { world }) => `${world.serverUrl}/${nameWithOwner(source)}`),
  resourcePath: field((source: Repository) => `/${nameWithOwner(source)}`),
  createdAt: field(({ createdAt }: Repository) => createdAt),
  isPrivate: field(({ visibility }: Repository) => visibility === 'PRIVATE'),
  isArchived: field(() => false),
  isEmpty: field(async ({ git, defaultBranch }: Repository) => (await git.head(defaultBranch)) === null),
  isInOrganization: field(({ owner }: Repository) => owner.__typename === 'Organization'),
  visibility: field(({ visibility }: Repository) => visibility),
  viewerPermission: field((source: Repository, _, { token }) => roleOf(token, source)),
  hasIssuesEnabled: field(({ hasIssuesEnabled }: Repository) => hasIssuesEnabled),
  defaultBranchRef: field((source: Repository, _, context) => {
    needs('contents', context, source);
    return branch(source, source.defaultBranch);
  }),
  ref: field((source: Repository, { qualifiedName }: { qualifiedName: string }, context) => {
    needs('contents', context, source);
    return branch(source, qualifiedName.replace(/^refs\/heads\//, ''));
  }, 'qualifiedName'),
  object: field(
    (source: Repository, { expression, oid }: { expression?: string | null; oid?: string | null }, context) => {
      needs('contents', context, source);
      return gitObject(source, oid ?? expression ?? '');
    },
    'expression',
    'oid',
  ),
  issue: field(
    (source: Repository, { number }: { number: number }, context) => issueNumbered(source, number, context, 'Issue'),
    'number',
  ),
  issueOrPullRequest: field(
    (source: Repository, { number }: { number: number }, context) =>
      issueNumbered(source, number, context, 'issue or pull request'),
    'number',
  ),
  issues: field(
    (source: Repository, args: IssueListArguments, context, info) => {
      needs('issues', context, source);
      return connection(issueList(source, args), args, context, info);
    },
    ...paging,
    'labels',
    'states',
    'orderBy',
    'filterBy',
  ),
  pullRequests: field(
    (source: Repository, args: PullRequestArguments, context, info) => {
      needs('pull_requests', context, source);
      return connection(pullRequestList(source, args), args, context, info);
    },
    ...paging,
    'states',
    'baseRefName',
    'headRefName',
  ),
  pullRequest: field((source: Repository, { number }: { number: number }, context) => {
    needs('pull_requests', context, source);
    const found = source.pullRequests.find((one) => one.number === number);
    return found ?? refusal('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
  }, 'number'),
  label: field(({ labels }: Repository, { name }: { name: string }) => labels.get(name.toLowerCase()) ?? null, 'name'),
  labels: field(
    (source: Repository, args: Paging & { orderBy?: LabelOrder; query?: string }, context, info) => {
      const wanted = [...source.labels.values()].filter(({ name }: Label) =>
        name.toLowerCase().includes((args.query ?? '').toLowerCase()),
      );
      return connection(orderedLabels(wanted, args.orderBy), args, context, info);
    },
    ...paging,
    'orderBy',
    'query',
  ),
  issueTemplates: field((source: Repository) => readTemplates(source)),
};
