import { type DocumentNode, execute, type GraphQLFieldResolver, Kind, type OperationDefinitionNode } from 'graphql';
import type { RateLimiter } from '../access/rate-limit.ts';
import type { Token } from '../access/tokens.ts';
import type { Twists } from '../faults/fault.ts';
import type { GraphQLRequest } from '../http/incoming.ts';
import type { World } from '../world/world.ts';
import { type GitHubGraphQLError, notModelled, refusal, toGitHubError } from './errors.ts';
import type { Context } from './field.ts';
import { fieldOf } from './find-unmodelled.ts';
import { type Measure, measure, nodeLimit } from './measure.ts';
import { prepare } from './prepare.ts';
import { modelled } from './resolvers/index.ts';
import { githubSchema } from './schema.ts';

/** What GitHub's GraphQL answers, with HTTP 200 but for a front server's, and what it charged for it. */
export interface GraphQLAnswer extends Measure {
  /** Another HTTP status than 200: that of a front server that waited in vain. */
  readonly status?: 502 | 504;
  readonly data?: unknown;
  readonly errors?: readonly GitHubGraphQLError[];
}

/** What is too much for GitHub, which it never tells, and how it says so. */
export interface Weight {
  /** Nodes that a question may ask for, by the product of its pages. */
  readonly most: number;
  readonly says: 'RESOURCE_LIMITS_EXCEEDED' | 'MAX_NODE_LIMIT_EXCEEDED' | 502 | 504;
}

interface Asking {
  readonly weight?: Weight | undefined;
  readonly world: World;
  readonly token: Token;
  readonly limiter: RateLimiter;
  readonly twists: Twists;
}

const free: Measure = { cost: 0, nodeCount: 0 };
const refused = (type: string, message: string): GraphQLAnswer => ({
  errors: [toGitHubError(refusal(type, message))],
  ...free,
});

/** Runs a query: valid against GitHub's schema, within its limits, paid for, and only over fields the fake models. */
export async function executeQuery(
  request: GraphQLRequest,
  { world, token, limiter, twists, weight }: Asking,
): Promise<GraphQLAnswer> {
  const prepared = prepare(String(request.query));
  if ('errors' in prepared) return { errors: prepared.errors, ...free };
  const operation = chosenOperation(prepared.document, request.operationName);
  if (!operation) return refused('BAD_REQUEST', `No operation named "${request.operationName}"`);
  const schema = githubSchema();
  const cost = measure(schema, prepared.document, operation, request.variables);
  if (cost.nodeCount > nodeLimit) return refused('MAX_NODE_LIMIT_EXCEEDED', tooManyNodes(cost.nodeCount, nodeLimit));
  if (weight && cost.nodeCount > weight.most) return tooHeavy(weight, cost);
  if (!limiter.spend(token, 'graphql', cost.cost)) return rateLimited(world, token);
  const context: Context = { world, token, cost, allowance: limiter.look(token, 'graphql'), twists };
  const result = await execute({
    schema,
    document: prepared.document,
    variableValues: request.variables,
    operationName: operation.name?.value,
    contextValue: context,
    fieldResolver: resolver(twists),
  });
  const errors = result.errors?.map(toGitHubError);
  // A request that never started has no `data`; one whose root failed has `data: null`.
  const data = twists.rewrite ? twists.rewrite(JSON.parse(JSON.stringify(result.data))) : result.data;
  return { ...('data' in result && { data }), ...(errors && { errors }), ...cost };
}

/** Seen since 2026: with data that is all null, without data, or as a front server's page. */
function tooHeavy({ most, says }: Weight, { nodeCount }: Measure): GraphQLAnswer {
  if (says === 502 || says === 504) return { ...free, status: says };
  if (says === 'MAX_NODE_LIMIT_EXCEEDED') return refused(says, tooManyNodes(nodeCount, most));
  const error = { type: says, path: ['repository'], message: 'Resource limits for this query exceeded.' };
  return { data: { repository: null }, errors: [error], ...free };
}

const tooManyNodes = (count: number, most: number) =>
  `This query requests up to ${grouped(count)} possible nodes which exceeds the maximum limit of ${grouped(most)}.`;

/** The primary limit as GraphQL tells it since 2026. */
export const rateLimited = (world: World, token: Token): GraphQLAnswer => ({
  errors: [
    {
      type: 'RATE_LIMIT',
      code: 'graphql_rate_limit',
      message: `API rate limit already exceeded for user ID ${world.account(token.login).databaseId}.`,
    },
  ],
  ...free,
});

function resolver({ fails }: Twists): GraphQLFieldResolver<unknown, unknown> {
  let seen = 0;
  return (source, args, context, info) => {
    const name = `${info.parentType.name}.${info.fieldName}`;
    if (fails?.field === name && ++seen >= fails.from) throw fails.error();
    const found = fieldOf(modelled[info.parentType.name], info.fieldName);
    if (!found) throw notModelled(name);
    return found.resolve(source as never, args as never, context as Context, info);
  };
}

function chosenOperation({ definitions }: DocumentNode, name: string | null): OperationDefinitionNode | undefined {
  const operations = definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  return name === null ? operations[0] : operations.find((operation) => operation.name?.value === name);
}

const grouped = (count: number) => count.toLocaleString('en-US');
