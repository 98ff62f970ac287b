import { may, notAccessible, type Permission } from '../../access/tokens.ts';
import { findNode, type Node, repositoryOf } from '../../world/find-node.ts';
import type { Account, Repository } from '../../world/model.ts';
import { unacceptable } from '../../world/text-limits.ts';
import { refusal } from '../errors.ts';
import { type Context, type Field, field, onlyKeys } from '../field.ts';

interface Input {
  readonly clientMutationId?: string | null;
}

/** Declares a mutation: its one argument `input`, the keys of it that are honoured, and what it does. */
export const mutation = <I extends Input>(
  inputType: string,
  keys: readonly (keyof I & string)[],
  act: (input: I, context: Context) => unknown,
): Field =>
  field(async (_, { input }: { input: I }, context) => {
    onlyKeys(input, inputType, ...keys);
    refuseUnacceptable(input);
    const done = await act(input, context);
    return done instanceof Error ? done : { clientMutationId: input.clientMutationId ?? null, ...(done as object) };
  }, 'input');

/** Throws as GitHub refuses a title or a text that is empty or too long. */
function refuseUnacceptable(text: object): void {
  const problem = unacceptable(text);
  if (problem) throw refusal('UNPROCESSABLE', problem);
}

/** The account in whose name a token acts. */
export const actor = ({ world, token }: Context): Account => world.account(token.login);

/** Throws GitHub's FORBIDDEN when the token may not write this in the repository. */
export function needsToWrite({ token }: Context, repository: Repository, permission: Permission): void {
  if (!may(token, repository, permission, 'write'))
    throw refusal('FORBIDDEN', notAccessible(token), { saml_failure: false });
}

/** The node of that id and type, which the token may write to; throws as GitHub refuses. */
export function writable<T extends Node['__typename']>(
  context: Context,
  id: string,
  type: T,
  permission: Permission = 'issues',
): Extract<Node, { __typename: T }> {
  const node = findNode(context.world, id);
  if (node?.__typename !== type)
    throw refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
  needsToWrite(context, repositoryOf(node), permission);
  return node as Extract<Node, { __typename: T }>;
}
