import type { RateLimiter } from '../access/rate-limit.ts';
import type { Token } from '../access/tokens.ts';
import type { Twists } from '../faults/fault.ts';
import { unicornPage } from '../faults/html-pages.ts';
import { primaryLimit } from '../faults/rate-limit-answers.ts';
import { executeQuery, type Weight } from '../graphql/execute.ts';
import { answerRest, notImplemented } from '../rest/answer-rest.ts';
import { withETag } from '../rest/etag.ts';
import { githubApi } from '../rest/openapi.ts';
import { routeOf } from '../rest/route.ts';
import type { World } from '../world/world.ts';
import { type Answer, htmlAnswer, jsonAnswer, message } from './answer.ts';
import type { Incoming } from './incoming.ts';

/** An answer and what it cost. */
export interface Answered {
  readonly answer: Answer;
  readonly cost: number;
  readonly nodeCount: number;
}

interface Asking {
  readonly world: World;
  readonly token: Token;
  readonly limiter: RateLimiter;
  readonly twists: Twists;
  readonly requestId: string;
  readonly weight?: Weight | undefined;
}

/** Answers as GitHub would on a good day. */
export const answerHonestly = (incoming: Incoming, asking: Asking): Promise<Answered> =>
  incoming.kind === 'graphql' ? answerGraphQL(incoming, asking) : answerApi(incoming, asking);

const free = (answer: Answer): Answered => ({ answer, cost: 0, nodeCount: 0 });

async function answerGraphQL({ method, graphql }: Incoming, asking: Asking): Promise<Answered> {
  const documentation = 'https://docs.github.com/graphql';
  if (method !== 'POST') return free(message(404, 'Not Found', documentation));
  if (!graphql) return free(message(400, 'Problems parsing JSON', documentation));
  if (typeof graphql.query !== 'string')
    return free(message(400, 'A query attribute must be specified and must be a string.', documentation));
  const { cost, nodeCount, status, ...body } = await executeQuery(graphql, asking);
  if (status) return { answer: htmlAnswer(status, unicornPage(status)), cost, nodeCount };
  return { answer: jsonAnswer(200, body), cost, nodeCount };
}

async function answerApi(incoming: Incoming, { world, token, limiter, requestId }: Asking): Promise<Answered> {
  const api = await githubApi();
  const route = routeOf(api, incoming);
  if (!route) return free(notImplemented(`${incoming.method} ${incoming.path}`));
  const isFree = route.operationId === 'rate-limit/get';
  if (!isFree && limiter.look(token, 'core').remaining === 0)
    return free(primaryLimit({ allowance: limiter.look(token, 'core'), requestId }));
  const given = await answerRest(route, { api, incoming, world, token, limiter });
  const answer =
    incoming.method === 'GET' && !isFree ? withETag(given, incoming.headers['if-none-match'], token.value) : given;
  // What has not changed costs nothing.
  const cost = isFree || answer.status === 304 ? 0 : 1;
  limiter.spend(token, 'core', cost);
  return { answer, cost, nodeCount: 0 };
}
