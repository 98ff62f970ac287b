import { z } from 'zod';
import type { Repository } from '../settings/repository.ts';
import { pageOf, repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';

/** Somebody whom GitHub knows. */
export interface Account {
  readonly __typename: string;
  readonly login: string;
}

/** A comment that the token's own account wrote. */
export interface OwnComment {
  readonly id: string;
  readonly body: string;
}

/** Who has a part in an issue, and what we said in it. */
export interface IssueTalk {
  readonly id: string;
  readonly author: Account | null;
  readonly assignees: readonly Account[];
  /** Oldest first. */
  readonly own: readonly OwnComment[];
  /** Whether a login of a timeline is that of the token's own account. */
  isOwn(login: string | undefined): boolean;
}

const account = z.looseObject({ __typename: z.string(), login: z.string() });
const comments = pageOf(z.looseObject({ id: z.string(), body: z.string(), author: account.nullable() }));
const issueShape = z.looseObject({
  id: z.string(),
  repository: z.looseObject({ nameWithOwner: z.string() }),
  author: account.nullable(),
  assignees: z.looseObject({ nodes: z.array(account) }),
  comments,
});
const answerShape = repositoryWith({ nameWithOwner: z.string(), issue: issueShape.nullable() }).extend({
  viewer: z.looseObject({ login: z.string() }),
});

// Of a token only GraphQL says whose it is: REST refuses that to apps and workflows.
const talkQuery = /* GraphQL */ `
query IssueTalk($owner: String!, $name: String!, $number: Int!, $first: Int!, $after: String) {
  rateLimit { cost remaining resetAt }
  viewer { login }
  repository(owner: $owner, name: $name) {
    nameWithOwner
    issue(number: $number) {
      id
      repository { nameWithOwner }
      author { __typename login }
      assignees(first: 10) { nodes { __typename login } }
      comments(first: $first, after: $after) {
        nodes { id body author { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/** GitHub takes 2,500 comments on an issue. */
const mostPages = 100;

/** Reads the comments of an issue; nothing where there is no such issue, or it has moved to another repository. */
export async function readTalk(github: GitHub, at: Repository, number: number): Promise<IssueTalk | undefined> {
  const own: OwnComment[] = [];
  for (let after: string | null = null, page = 1; ; page++) {
    const { viewer, repository } = await askTalk(github, at, number, after);
    const { issue, nameWithOwner } = repository;
    if (!issue || issue.repository.nameWithOwner !== nameWithOwner) return undefined;
    const isOwnAccount = (one: Account | null) => one !== null && fullLogin(one) === viewer.login.toLowerCase();
    own.push(...issue.comments.nodes.filter(({ author }) => isOwnAccount(author)));
    const { hasNextPage, endCursor } = issue.comments.pageInfo;
    if (hasNextPage && endCursor !== after && page < mostPages) {
      after = endCursor;
      continue;
    }
    const { id, author, assignees } = issue;
    const bare = viewer.login.toLowerCase().replace(/\[bot\]$/, '');
    return { id, author, assignees: assignees.nodes, own, isOwn: (login) => login?.toLowerCase() === bare };
  }
}

interface Answer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly nameWithOwner: string;
    readonly issue: {
      readonly id: string;
      readonly repository: { readonly nameWithOwner: string };
      readonly author: Account | null;
      readonly assignees: { readonly nodes: readonly Account[] };
      readonly comments: {
        readonly nodes: readonly (OwnComment & { readonly author: Account | null })[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    } | null;
  };
}

const askTalk = (github: GitHub, { owner, name }: Repository, number: number, after: string | null): Promise<Answer> =>
  github.pages.ask(
    'comments',
    Number.POSITIVE_INFINITY,
    () => `of issue #${number} of ${owner}/${name}`,
    ({ size, retries }) =>
      github.query(
        talkQuery,
        { owner, name, number, first: size, after },
        { shape: answerShape, mayMiss: true, retries },
      ),
  );

/** The login of an account as `viewer` has it: that of an app ends in `[bot]`, and no person can be called so. */
const fullLogin = ({ __typename, login }: Account): string =>
  `${login.replace(/\[bot\]$/, '')}${__typename === 'Bot' ? '[bot]' : ''}`.toLowerCase();

/** Says something in an issue. Never tried again by itself: a reply that was lost may have been a yes. */
export const addComment = (github: GitHub, issueId: string, body: string): Promise<unknown> =>
  github.query(
    `mutation AddComment($issueId: ID!, $body: String!) {
      addComment(input: { subjectId: $issueId, body: $body }) { clientMutationId }
    }`,
    { issueId, body },
    { shape: z.unknown(), retries: 0 },
  );

/** Lets a comment say something else. */
export const updateComment = (github: GitHub, id: string, body: string): Promise<unknown> =>
  github.query(
    `mutation UpdateComment($id: ID!, $body: String!) {
      updateIssueComment(input: { id: $id, body: $body }) { clientMutationId }
    }`,
    { id, body },
    { shape: z.unknown() },
  );

/** Takes a comment back. */
export const deleteComment = (github: GitHub, id: string): Promise<unknown> =>
  github.query(
    `mutation DeleteComment($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }`,
    { id },
    { shape: z.unknown() },
  );
