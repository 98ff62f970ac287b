import type { Account, Comment, Issue, Label, PullRequest, Repository } from './model.ts';
import type { World } from './world.ts';

/** Anything with a global id that one asks for by it. */
export type Node = Repository | Issue | PullRequest | Label | Comment;

/** Looks a global id up; what was deleted is not found. */
export function findNode(world: World, id: string): Node | null {
  const is = <T extends { nodeId: string }>(item: T) => item.nodeId === id;
  for (const repository of world.repositories.values()) {
    if (is(repository)) return repository;
    if (id.startsWith('LA_')) for (const label of repository.labels.values()) if (is(label)) return label;
    if (id.startsWith('PR_')) for (const pull of repository.pullRequests) if (is(pull)) return pull;
    if (id.startsWith('I_')) for (const issue of repository.issues.values()) if (is(issue)) return issue;
    if (id.startsWith('IC_'))
      for (const { comments } of repository.issues.values())
        for (const comment of comments) if (is(comment)) return comment;
  }
  return null;
}

/** The repository a node belongs to. */
export const repositoryOf = (node: Exclude<Node, Account>): Repository =>
  node.__typename === 'Repository'
    ? node
    : node.__typename === 'IssueComment'
      ? node.issue.repository
      : node.repository;
