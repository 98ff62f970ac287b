import type { z } from 'zod';
import type { GitHub } from '../../../src/github/client.ts';
import { GitHubError, isStatus } from '../../../src/github/explain.ts';
import type { Actions, IfNew } from '../actions.ts';

type Parameters = Readonly<Record<string, unknown>>;
type Headers = Readonly<Record<string, string | number | undefined>>;

/** Questions about Actions, one after another. */
export interface Asking {
  /** Asks for something, which is new or the same as when GitHub gave that ETag. */
  read<T>(route: string, parameters: Parameters, shape: z.ZodType<T>, etag?: string): Promise<IfNew<T>>;
  /** Says something, once: an answer that is lost is never asked for again. */
  say(route: string, parameters: Parameters): Promise<{ readonly status: number; readonly data: unknown }>;
  /** Where a file lies that GitHub keeps elsewhere; nothing where it is gone, or not there yet. */
  locate(route: string, parameters: Parameters): Promise<string | undefined>;
  /** Does anything else in its turn. */
  inTurn<T>(act: () => Promise<T>): Promise<T>;
  /** What is left of the hour. */
  readonly rate: Actions['rate'];
}

/** One queue for all questions of a client, so that GitHub never sees two of them at once. */
export function askActions(github: GitHub): Asking {
  let turn: Promise<unknown> = Promise.resolve();
  let rate: Actions['rate'];
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const ask = (route: string, parameters: Parameters, shape?: z.ZodType) =>
    inTurn(async () => {
      try {
        const answer = await github.rest(route, parameters, shape);
        rate = rateIn(answer.headers) ?? rate;
        return answer;
      } catch (error) {
        rate = rateIn(headersOf(error)) ?? rate;
        throw error;
      }
    });
  return {
    async read<T>(route: string, parameters: Parameters, shape: z.ZodType<T>, etag?: string): Promise<IfNew<T>> {
      try {
        const known = etag === undefined ? parameters : { ...parameters, headers: { 'if-none-match': etag } };
        const { data, headers } = await ask(route, known, shape);
        return { etag: headers['etag'] === undefined ? undefined : String(headers['etag']), found: shape.parse(data) };
      } catch (error) {
        if (isStatus(error, 304)) return 'same';
        throw error;
      }
    },
    say: (route, parameters) => ask(route, { ...parameters, request: { retries: 0 } }),
    async locate(route, parameters) {
      try {
        const { headers } = await ask(route, { ...parameters, request: { redirect: 'manual' } });
        return headers['location'] === undefined ? undefined : String(headers['location']);
      } catch (error) {
        if (isStatus(error, 404) || isStatus(error, 410)) return undefined;
        throw error;
      }
    },
    inTurn,
    get rate() {
      return rate;
    },
  };
}

/** The headers of an answer that was an error; the client keeps it as the cause. */
function headersOf(error: unknown): Headers {
  const cause = error instanceof GitHubError ? (error.cause as { response?: { headers?: Headers } } | undefined) : {};
  return cause?.response?.headers ?? {};
}

function rateIn(headers: Headers): Actions['rate'] {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) =>
    Number(headers[`x-ratelimit-${name}`]),
  );
  if (limit === undefined || remaining === undefined || !reset || Number.isNaN(limit + remaining)) return undefined;
  return { limit, remaining, resetAt: new Date(reset * 1000).toISOString() };
}
