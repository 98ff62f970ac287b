import { type Answer, jsonAnswer } from '../http/answer.ts';
import type { Moment } from './fault.ts';

const documentation = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';
const secondaryDocumentation =
  'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits';

/** Headers of a used-up hour that ends in so many seconds. */
export const usedUp = ({ allowance }: Pick<Moment, 'allowance'>, resetInSeconds?: number): Record<string, string> => ({
  'x-ratelimit-limit': String(allowance.limit),
  'x-ratelimit-remaining': '0',
  'x-ratelimit-used': String(allowance.limit),
  'x-ratelimit-reset': String(
    resetInSeconds === undefined ? allowance.reset : Math.ceil(Date.now() / 1000) + resetInSeconds,
  ),
});

/** The primary limit, as REST tells it. */
export const primaryLimit = (moment: Pick<Moment, 'allowance' | 'requestId'>, resetInSeconds?: number): Answer =>
  jsonAnswer(
    403,
    {
      message: [
        'API rate limit exceeded for user ID 1001.',
        'If you reach out to GitHub Support for help, please include the request ID',
        `${moment.requestId} and timestamp ${new Date().toISOString()}.`,
        'For more on scraping GitHub and how it may affect your rights, please review our Terms of Service',
        '(https://docs.github.com/en/site-policy/github-terms/github-terms-of-service)',
      ].join(' '),
      documentation_url: documentation,
      status: '403',
    },
    usedUp(moment, resetInSeconds),
  );

/** The secondary limit, for both APIs; GitHub sends 403 or 429, with `retry-after` or without. */
export const secondaryLimit = (
  { requestId }: Pick<Moment, 'requestId'>,
  status: 403 | 429,
  retryAfter: number | null,
): Answer =>
  jsonAnswer(
    status,
    {
      documentation_url: secondaryDocumentation,
      message: [
        'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        `If you reach out to GitHub Support for help, please include the request ID ${requestId}.`,
      ].join(' '),
      ...(status === 429 && { status: '429' }),
    },
    retryAfter === null ? {} : { 'retry-after': String(retryAfter) },
  );

/** The primary limit, as GraphQL tells it: HTTP 200 with an error of type `RATE_LIMITED` or, newer, `RATE_LIMIT`. */
export const graphqlLimit = (moment: Moment, type: 'RATE_LIMITED' | 'RATE_LIMIT', resetInSeconds?: number): Answer => {
  const error =
    type === 'RATE_LIMIT'
      ? { type, code: 'graphql_rate_limit', message: 'API rate limit already exceeded for user ID 1001.' }
      : { type, message: 'API rate limit exceeded for user ID 1001.' };
  return jsonAnswer(200, { errors: [error] }, usedUp(moment, resetInSeconds));
};
