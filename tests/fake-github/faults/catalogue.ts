import { GraphQLError } from 'graphql';
import { refusal, somethingWentWrong } from '../graphql/errors.ts';
import { type Answer, htmlAnswer, jsonAnswer, message } from '../http/answer.ts';
import type { Fault } from './fault.ts';
import { unicornPage } from './html-pages.ts';
import { graphqlLimit, primaryLimit, secondaryLimit } from './rate-limit-answers.ts';

const refusals: Readonly<Record<401 | 403 | 404, Answer>> = {
  401: message(401, 'Bad credentials'),
  403: message(403, 'Resource not accessible by integration', 'https://docs.github.com/rest', {
    'x-accepted-github-permissions': 'contents=read',
  }),
  404: message(404, 'Not Found'),
};

/** Every fault by name, each in the shape GitHub gives it. */
export const fault = {
  /** A status: JSON in GitHub's words for 4xx, for 5xx the HTML page of its front servers or `{"message": "Server Error"}`. */
  http: (status: 401 | 403 | 404 | 500 | 502 | 503 | 504, as: 'html' | 'json' = 'html'): Fault => ({
    name: `HTTP ${status}`,
    instead: () =>
      status === 401 || status === 403 || status === 404
        ? refusals[status]
        : as === 'json'
          ? jsonAnswer(status, { message: 'Server Error' })
          : htmlAnswer(status, unicornPage(status)),
  }),
  /** GraphQL ran into a time limit: HTTP 200 as Octokit's retry plugin knows it, or 502 as GitHub also sends it. */
  somethingWentWrong: (status: 200 | 502 = 200): Fault => ({
    name: 'something went wrong',
    instead: ({ requestId }) =>
      jsonAnswer(status, { data: null, errors: [{ message: somethingWentWrong(requestId) }] }),
  }),
  /** The hour's points are used up, told as 403. */
  primaryLimit: (resetInSeconds = 1): Fault => ({
    name: 'primary limit',
    instead: (moment) => primaryLimit(moment, resetInSeconds),
  }),
  /** The hour's points are used up, told by GraphQL with HTTP 200. */
  graphqlLimit: (type: 'RATE_LIMITED' | 'RATE_LIMIT', resetInSeconds = 1): Fault => ({
    name: type,
    instead: (moment) => graphqlLimit(moment, type, resetInSeconds),
  }),
  /** Too much at once. `null` leaves `retry-after` out. */
  secondaryLimit: (status: 403 | 429 = 403, retryAfter: number | null = 1): Fault => ({
    name: `secondary limit ${status}`,
    instead: (moment) => secondaryLimit(moment, status, retryAfter),
  }),
  reset: (): Fault => ({ name: 'connection reset', connection: 'reset' }),
  hang: (): Fault => ({ name: 'hang', connection: 'hang' }),
  /** The connection breaks in the middle of the body. */
  truncated: (): Fault => ({ name: 'truncated body', connection: 'truncate' }),
  /** The world changes and nobody says so. */
  lostReply: (): Fault => ({ name: 'lost reply', connection: 'lose' }),
  slow: (milliseconds: number): Fault => ({ name: `slow by ${milliseconds} ms`, delay: milliseconds }),
  /** Data and errors in one answer: the field fails (from its `from`th time on), the rest is there. */
  partial: (field: string, from = 1, type?: string): Fault => ({
    name: `partial data without ${field}`,
    twists: {
      fails: {
        field,
        from,
        error: () =>
          type
            ? refusal(type, failures[type] ?? 'Something went wrong.')
            : new GraphQLError(somethingWentWrong('9C31:8954C:60104B')),
      },
    },
  }),
  stuckCursor: (): Fault => ({ name: 'cursor that does not move', twists: { stuckCursor: true }, needsCursor: true }),
  endlessCursor: (): Fault => ({ name: 'cursor that never ends', twists: { endlessCursor: true } }),
  endsEarly: (): Fault => ({ name: 'list that is shorter than its count', twists: { endsEarly: true } }),
  /** The data of an honest answer with something at a place of it: `at(['repository', 'issues'], null)`. */
  at: (place: readonly (string | number)[], value: unknown): Fault => ({
    name: `${place.join('.')} is ${JSON.stringify(value)}`,
    twists: { rewrite: (data) => put(data, place, value) },
  }),
  /** HTTP 200 with a body of one's own. */
  says: (body: string, type = 'application/json; charset=utf-8'): Fault => ({
    name: `an answer of ${JSON.stringify(body.slice(0, 20))}`,
    instead: () => ({ status: 200, headers: { 'content-type': type }, body }),
  }),
  invalidCursor: (): Fault => ({ name: 'invalidated cursor', twists: { invalidCursor: true }, needsCursor: true }),
  nullNodes: (...indexes: number[]): Fault => ({
    name: 'null nodes',
    twists: { nullNodes: indexes.length > 0 ? indexes : [0] },
  }),
  /** Somebody changes the world while the question is on its way. */
  meanwhile: (change: () => void | Promise<void>): Fault => ({ name: 'meanwhile', meanwhile: change }),
} as const;

const failures: Readonly<Record<string, string>> = {
  RESOURCE_LIMITS_EXCEEDED: 'Resource limits for this query exceeded.',
  FORBIDDEN: 'Resource not accessible by integration',
};

function put(data: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof data !== 'object' || data === null) return data;
  const copy = structuredClone(data) as Record<string | number, unknown>;
  copy[key] = put(copy[key], rest, value);
  return copy;
}
