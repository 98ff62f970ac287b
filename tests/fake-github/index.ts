/**
 * A GitHub to test against: one server with GraphQL (GitHub's published schema) and REST (GitHub's OpenAPI), a world of issues and
 * real git repositories behind it, and every way it can fail. What it does not model it refuses by name; nothing is `null` in silence.
 * `npm run fake-github` starts it by hand; in a test:
 *
 *   const github = await createFakeGitHub();
 *   const issues = github.world.addRepository('team/issues');
 *   issues.openIssue({ title: 'task: a', labels: ['record:task'] });
 *   github.faults.next('graphql', fault.http(502));
 *   …                              // let the product read github.graphqlUrl with github.token
 *   github.requests                // what it asked, what that cost
 *   await github.close();
 */
import { setTimeout as waitFor } from 'node:timers/promises';
import { createRateLimiter, type RateLimiter, type Resource } from './access/rate-limit.ts';
import { createToken, type Token } from './access/tokens.ts';
import { createFaultQueue, type FaultQueue } from './faults/fault-queue.ts';
import type { Weight } from './graphql/execute.ts';
import type { LoggedRequest } from './http/request-log.ts';
import { startServer } from './http/server.ts';
import { webhookPayload } from './rest/webhook-payload.ts';
import type { Clock } from './world/clock.ts';
import { createWorld, type World, type WorldOptions } from './world/world.ts';

export { everything, type Permissions, type Token } from './access/tokens.ts';
export { fault } from './faults/catalogue.ts';
export type { Fault } from './faults/fault.ts';
export type { Weight } from './graphql/execute.ts';
export type { LoggedRequest } from './http/request-log.ts';
export { webhookPayload } from './rest/webhook-payload.ts';
export type { RepositoryDesk } from './world/repository-desk.ts';
export { seedFromDataHub } from './world/seed-from-data-hub.ts';
export { seedIssues } from './world/seed-issues.ts';
export type { World } from './world/world.ts';

/** What may be other than usual. */
export interface FakeGitHubOptions extends Omit<WorldOptions, 'serverUrl'> {
  /** A free one unless told. */
  readonly port?: number;
  readonly clock?: Clock;
  /** What `url` of issues begins with: `https://github.com` unless told, `'self'` for the fake's own pages. */
  readonly serverUrl?: string;
  /** The token known from the start; a person's with every permission. */
  readonly token?: Partial<Token>;
  /** Points an hour, where they should be other than GitHub's. */
  readonly limits?: Partial<Record<Resource, number>>;
  /** What is too much for it in one question; GitHub's own limit of nodes alone unless told. */
  readonly weight?: Weight;
  /** How a slow answer waits: by the machine's clock unless told. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** A running fake GitHub. */
export interface FakeGitHub {
  readonly url: string;
  readonly graphqlUrl: string;
  readonly apiUrl: string;
  /** The token known from the start. */
  readonly token: string;
  readonly world: World;
  readonly faults: FaultQueue;
  readonly limiter: RateLimiter;
  /** Every request, oldest first. Empty it with `requests.length = 0`. */
  readonly requests: LoggedRequest[];
  /** Every attempt to merge something or to approve of it, which nobody may make: refused, and never forgotten. */
  readonly merges: readonly string[];
  /** What is too much for it in one question, to be changed at any time. */
  weight: Weight | undefined;
  /** Makes another token known and gives its value. */
  addToken(wish?: Partial<Token>): string;
  close(): Promise<void>;
}

/** Starts a fake GitHub. */
export async function createFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const world = createWorld({
    ...(options.clock && { clock: options.clock }),
    ...(options.onEvent && { onEvent: options.onEvent }),
    payloadOf: webhookPayload,
  });
  const tokens = new Map<string, Token>();
  const addToken = (wish?: Partial<Token>): string => {
    const token = createToken(wish);
    tokens.set(token.value, token);
    return token.value;
  };
  const token = addToken({ value: 'fake-token', ...options.token });
  const limiter = createRateLimiter(options.limits);
  const faults = createFaultQueue();
  const requests: LoggedRequest[] = [];
  const merges: string[] = [];
  const wait = options.wait ?? waitFor;
  const { server, port } = await startServer(
    { world, tokens, limiter, faults, requests, merges, wait, weight: () => github.weight },
    options.port ?? 0,
  );
  const url = `http://127.0.0.1:${port}`;
  world.apiUrl = url;
  world.serverUrl = options.serverUrl === 'self' ? url : (options.serverUrl ?? 'https://github.com');
  const github: FakeGitHub = {
    url,
    graphqlUrl: `${url}/graphql`,
    apiUrl: url,
    token,
    world,
    faults,
    limiter,
    requests,
    merges,
    weight: options.weight,
    addToken,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await world.close();
    },
  };
  return github;
}
