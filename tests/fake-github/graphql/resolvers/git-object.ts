import { parseCommit } from '../../git/commit.ts';
import { parseTree } from '../../git/tree.ts';
import type { Repository } from '../../world/model.ts';

/** A git object as a source for resolvers: what git holds, where it is, and the path it was found under. */
export type GitObject = Awaited<ReturnType<typeof gitObject>>;

/** Finds what an expression or an oid names; `null` when there is nothing, as GitHub answers. */
export async function gitObject(repository: Repository, expression: string, path = pathIn(expression)) {
  const found = await repository.git.read(expression);
  if (!found) return null;
  const { oid, content } = found;
  const common = { repository, oid, path };
  if (found.type === 'tree') return { __typename: 'Tree' as const, ...common, lines: parseTree(content) };
  if (found.type === 'commit') return { __typename: 'Commit' as const, ...common, fields: parseCommit(content) };
  return { __typename: 'Blob' as const, ...common, content };
}

const pathIn = (expression: string) =>
  expression.includes(':') ? expression.slice(expression.indexOf(':') + 1).replace(/\/+$/, '') : '';
