import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RateLimiter } from '../access/rate-limit.ts';
import type { Token } from '../access/tokens.ts';
import type { Fault } from '../faults/fault.ts';
import type { FaultQueue } from '../faults/fault-queue.ts';
import type { Weight } from '../graphql/execute.ts';
import { answerPage } from '../pages/answer-page.ts';
import { githubApi } from '../rest/openapi.ts';
import { routeOf } from '../rest/route.ts';
import type { World } from '../world/world.ts';
import { type Answered, answerHonestly } from './answer-honestly.ts';
import { authenticate } from './authenticate.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { refuseMerge } from './refuse-merge.ts';
import { createRequestId } from './request-id.ts';
import type { LoggedRequest } from './request-log.ts';
import { commonHeaders, send } from './respond.ts';
import { answerStored, isStored } from './storage.ts';

/** What the server needs of the fake. */
export interface Served {
  readonly world: World;
  readonly tokens: Map<string, Token>;
  readonly limiter: RateLimiter;
  readonly faults: FaultQueue;
  readonly requests: LoggedRequest[];
  /** Operations that would have merged something, or approved of it. */
  readonly merges: string[];
  /** What is too much for it now. */
  readonly weight: () => Weight | undefined;
  readonly wait: (milliseconds: number) => Promise<void>;
}

const nothing: Answered = { answer: { status: 0, body: '' }, cost: 0, nodeCount: 0 };
const stranger: Token = { value: '', login: '', kind: 'personal', permissions: {}, repositories: [] };

/** Starts the server on 127.0.0.1 and gives it with its port. */
export async function startServer(served: Served, port: number): Promise<{ server: Server; port: number }> {
  await githubApi();
  const server = createServer((request, response) => {
    serve(served, request, response).catch((error: unknown) => {
      // A bug of the fake itself: loud in the answer, so that the test that met it shows it.
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`The fake GitHub broke: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port };
}

async function serve(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  const incoming = await recognized(await readIncoming(request));
  const requestId = createRequestId();
  const token = incoming.kind === 'page' ? null : authenticate(incoming, served.tokens);
  const known = token && !('status' in token) ? token : null;
  const resource = incoming.kind === 'graphql' ? 'graphql' : 'core';
  const fault = served.faults.take(incoming);
  const merge = refuseMerge(incoming);
  if (merge) served.merges.push(incoming.operation);

  const done = async (): Promise<Answered> => {
    if (fault?.instead)
      return {
        ...nothing,
        answer: fault.instead({ incoming, requestId, allowance: served.limiter.look(known ?? stranger, resource) }),
      };
    if (fault?.connection === 'reset' || fault?.connection === 'hang') return nothing;
    if (merge) return { ...nothing, answer: merge };
    if (isStored(incoming)) return { ...nothing, answer: await answerStored(served.world, incoming) };
    if (incoming.kind === 'page') return { ...nothing, answer: await answerPage(served.world, incoming) };
    if (token && 'status' in token) return { ...nothing, answer: token };
    return answerHonestly(incoming, {
      ...served,
      weight: served.weight(),
      token: known ?? stranger,
      twists: fault?.twists ?? {},
      requestId,
    });
  };

  if (fault?.meanwhile) await fault.meanwhile();
  if (fault?.delay) await served.wait(fault.delay);
  const { answer, cost, nodeCount } = await done();
  const silent = fault?.connection !== undefined && fault.connection !== 'truncate';
  served.requests.push({
    kind: incoming.kind,
    method: incoming.method,
    path: incoming.path,
    operation: incoming.operation,
    variables: incoming.graphql?.variables ?? null,
    cost,
    nodeCount,
    status: silent ? 0 : answer.status,
    by: known?.login ?? null,
    fault: fault?.name ?? null,
    bytes: Buffer.byteLength(answer.body),
    milliseconds: Math.round((performance.now() - started) * 10) / 10,
  });
  finish(fault, response, () => {
    const allowance = known && served.limiter.look(known, resource);
    send(response, answer, commonHeaders(requestId, allowance, incoming.kind), fault?.connection === 'truncate');
  });
}

function finish(fault: Fault | undefined, response: ServerResponse, answer: () => void): void {
  if (fault?.connection === 'hang') return;
  if (fault?.connection === 'reset' || fault?.connection === 'lose') response.socket?.resetAndDestroy();
  else answer();
}

/** Gives a REST request its `operationId`, and tells pages for people from the API. */
async function recognized(incoming: Incoming): Promise<Incoming> {
  if (incoming.kind === 'graphql') return incoming;
  if (isStored(incoming)) return { ...incoming, kind: 'page' };
  const route = routeOf(await githubApi(), incoming);
  if (route) return { ...incoming, operation: route.operationId };
  const forPeople =
    /\btext\/html\b/.test(incoming.headers['accept'] ?? '') ||
    /^application\/x-www-form-urlencoded/.test(incoming.headers['content-type'] ?? '');
  return forPeople ? { ...incoming, kind: 'page' } : incoming;
}
