import { maySee } from '../../access/tokens.ts';
import { findNode } from '../../world/find-node.ts';
import { refusal } from '../errors.ts';
import { type Context, type Fields, field, properties } from '../field.ts';

const unknownNode = (id: string) => refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);

function node(id: string, { world, token }: Context) {
  const found = findNode(world, id);
  if (!found || ('repository' in found && !maySee(token, found.repository))) return unknownNode(id);
  return found;
}

/** Where every query begins. */
export const query: Fields = {
  viewer: field((_, __, { world, token }) => world.account(token.login)),
  rateLimit: field((_, __, { cost, allowance }) => ({
    ...cost,
    ...allowance,
    resetAt: new Date(allowance.reset * 1000).toISOString().replace('.000', ''),
  })),
  repository: field(
    (_, { owner, name }: { owner: string; name: string; followRenames?: boolean }, { world, token }) => {
      const found = world.repositories.get(`${owner}/${name}`.toLowerCase());
      if (found && maySee(token, found)) return found;
      return refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    'owner',
    'name',
    'followRenames',
  ),
  node: field((_, { id }: { id: string }, context) => node(id, context), 'id'),
  nodes: field((_, { ids }: { ids: string[] }, context) => {
    if (ids.length > 100)
      return refusal('ARGUMENT_LIMIT', `You may not provide more than 100 node ids; you provided ${ids.length}.`);
    return ids.map((id) => node(id, context));
  }, 'ids'),
};

/** What is left of the hour, this query included. */
export const rateLimit: Fields = properties('cost', 'limit', 'nodeCount', 'remaining', 'resetAt', 'used');
