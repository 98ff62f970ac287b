/** The only code that speaks to GitHub. Everything above it asks in whole questions and gets whole answers, or an error. */
import { Octokit } from '@octokit/core';
import { withCustomRequest } from '@octokit/graphql';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck';
import { z } from 'zod';
import { explain } from './explain.ts';
import { followRedirects } from './follow-redirects.ts';
import { type Observer, observed } from './observed-fetch.ts';
import { type PageSizes, pageSizes } from './page-sizes.ts';
import { rateLimitWait } from './rate-limit-wait.ts';
import { shaped } from './shaped.ts';
import { wholeAnswers } from './whole-answers.ts';

/** Where GitHub is and who asks. */
export interface GitHubOptions {
  readonly token: string;
  readonly graphqlUrl: string;
  readonly apiUrl: string;
  /** Sees every attempt and every wait. */
  readonly observer?: Observer;
  /** Longest wait for rate limits, in seconds and over all; what would last longer is an error. */
  readonly longestWait?: number;
  /** Seconds after which an attempt without an answer is given up and tried again. */
  readonly patience?: number;
  /** How large its pages may be, where that is known. */
  readonly pages?: PageSizes;
  /** Milliseconds that a second of waiting lasts; less than 1000 only in tests. */
  readonly second?: number;
}

/** Asks GitHub. Both calls retry what is worth retrying, and throw one readable error for everything else. */
export interface GitHub {
  /**
   * Runs a query. An answer that has not the shape of the question is asked for again and is an error in the end, and so is a partial one,
   * unless every fault is one that `mayMiss` allows.
   */
  query<T>(query: string, variables: Record<string, unknown>, wanted: Wanted): Promise<T>;
  /** Calls a REST route such as `GET /repos/{owner}/{repo}`; where a shape is given, what it answers has that shape. */
  rest(
    route: string,
    parameters?: Record<string, unknown>,
    shape?: z.ZodType,
  ): Promise<{ status: number; data: unknown; headers: Headers }>;
  /** Through this, things are asked for that come by the hundred. */
  readonly pages: PageSizes;
}

/** What an answer has to be like. */
interface Wanted {
  readonly shape: z.ZodType;
  /** Parts that are not there may be left out of an answer; `all` says so of whole repositories, and of what is not to be seen, too. */
  readonly mayMiss?: boolean | 'all';
  /** How often a fault of the server is tried again; three times unless told. */
  readonly retries?: number | undefined;
}

type Headers = Readonly<Record<string, string | number | undefined>>;

const Client = Octokit.plugin(retry, throttling);

/** A client for one token. */
export function createGitHub(options: GitHubOptions): GitHub {
  const { longestWait = 900, patience = 30, second = 1000, observer = {} } = options;
  let waited = 0;
  const waits = (kind: string) => (seconds: number, _request: unknown, _octokit: unknown, count: number) => {
    if (count >= 3 || waited + seconds > longestWait) return false;
    waited += seconds;
    observer.waiting?.(kind, seconds);
    return true;
  };
  const octokit = new Client({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: 'ledgerline',
    request: { fetch: wholeAnswers(observed(followRedirects(globalThis.fetch), observer, patience * 1000)) },
    log: { debug() {}, info() {}, warn() {}, error() {} },
    // A 429 names its own waiting time, which throttling keeps and retrying would ignore; a 421 and a 501 stay what they are.
    retry: { doNotRetry: [400, 401, 403, 404, 410, 421, 422, 429, 451, 501], retryAfterBaseValue: second },
    throttle: {
      retryAfterBaseValue: second,
      onRateLimit: waits('the hourly limit'),
      onSecondaryRateLimit: waits('a limit on bursts'),
      // The plugin spaces all GraphQL a second apart as if it wrote; these clients read.
      write: new Bottleneck.Group({ maxConcurrent: 4 }),
    },
  });
  const baseUrl = options.graphqlUrl.replace(/\/graphql$/, '');
  const graphql = withCustomRequest(octokit.request);

  const pause = (attempt: number) => new Promise<void>((resolve) => setTimeout(resolve, attempt * second));

  async function queryOnce(
    query: string,
    variables: Record<string, unknown>,
    { mayMiss = false, retries }: Omit<Wanted, 'shape'>,
  ): Promise<unknown> {
    const request = retries === undefined ? {} : { request: { retries } };
    for (let attempt = 0; ; attempt++)
      try {
        return await graphql<unknown>({ query, ...variables, baseUrl, ...request });
      } catch (error) {
        const found = mayMiss ? withoutMissing(error, mayMiss === 'all') : undefined;
        if (found) return found;
        const wait = rateLimitWait(error);
        if (wait === undefined || !waits('its rate limit')(wait, null, null, attempt))
          throw explain(error, variables, query);
        await new Promise((resolve) => setTimeout(resolve, wait * second));
      }
  }

  async function restOnce(route: string, parameters: Record<string, unknown>) {
    for (let attempt = 0; ; attempt++)
      try {
        const { status, data, headers } = await octokit.request(route, parameters);
        return { status, data: data as unknown, headers };
      } catch (error) {
        const wait = rateLimitWait(error);
        if (wait === undefined || !waits('its rate limit')(wait, null, null, attempt))
          throw explain(error, parameters, route);
        await new Promise((resolve) => setTimeout(resolve, wait * second));
      }
  }

  return {
    query: (query, variables, { shape, ...how }) =>
      shaped(() => queryOnce(query, variables, how), shape, operationOf(query), pause),
    rest: (route, parameters = {}, shape = z.unknown()) =>
      shaped(() => restOnce(route, parameters), z.looseObject({ data: shape }), route, pause),
    pages: options.pages ?? pageSizes({}, observer),
  };
}

const operationOf = (query: string): string => /(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? 'a question';

/** The data of an answer whose only faults are things in the repository that do not exist. */
function withoutMissing(error: unknown, all: boolean): unknown {
  if (!(error instanceof Error) || !('errors' in error) || !Array.isArray(error.errors) || !('data' in error))
    return undefined;
  const onlyMissing = error.errors.every(({ type, path }: { type?: string; path?: unknown[] }) =>
    all ? type === 'NOT_FOUND' || type === 'FORBIDDEN' : type === 'NOT_FOUND' && (path?.length ?? 0) > 1,
  );
  return onlyMissing && error.data ? error.data : undefined;
}
