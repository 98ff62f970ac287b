/**
 * THE YOUTUBE DATA API, as far as it is needed. Secrets stand in headers and forms, and in no message: what is said of an answer is what
 * YouTube says of the error, without any address.
 */
import { z } from 'zod';
import type { YouTubeAccount } from '../../../../src/settings/youtube-account.ts';
import { Final } from '../../../engine/engine.ts';
import { Later, secondsUntilQuota } from './later.ts';

/** Where it is, and how it is waited. */
export interface Place {
  /** Without a slash at the end. */
  readonly api: string;
  /** Where access tokens are given out. */
  readonly signIn: string;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly now: () => string;
}

/** A question. */
export interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** A path of the API, or the whole address of an upload. */
  readonly to: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** How often it is asked again after an error of the server; what must not be done twice unseen is not. */
  readonly retries?: number;
}

/** An answer that is no error, or one that the question expects. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: unknown;
}

/** Asks YouTube. */
export type Ask = (question: Question, expected?: readonly number[]) => Promise<Answer>;

const patience = 120_000;
const grantShape = z.looseObject({ access_token: z.string().min(1) });
const errorShape = z.looseObject({
  error: z.looseObject({
    message: z.string().default(''),
    errors: z.array(z.looseObject({ reason: z.string().default('') })).default([]),
  }),
});

/** Asks YouTube for somebody. An access token that has expired is renewed once for a question. */
export function createAsk({ clientId, clientSecret, refreshToken }: YouTubeAccount, place: Place): Ask {
  let token: string | undefined;
  const renew = async (): Promise<string> => {
    const body = new URLSearchParams({
      ...{ client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken, grant_type: 'refresh_token' },
    });
    const { status, data } = await again(place, 4, () => sent(place.signIn, { method: 'POST', body }));
    const grant = grantShape.safeParse(data);
    if (status === 200 && grant.success) return grant.data.access_token;
    throw new Final(
      'Google does not accept the refresh token of YouTube (any more). Make a new one, and set LEDGERLINE_YOUTUBE_REFRESH_TOKEN.',
    );
  };
  return async ({ method = 'GET', to, headers = {}, body, retries = 4 }, expected = []) => {
    const address = addressOf(place.api, to);
    const once = () =>
      sent(address, {
        method,
        headers: { ...headers, Authorization: `Bearer ${token}` },
        ...(body !== undefined && { body }),
      });
    token ??= await renew();
    let answer = await again(place, retries, once);
    if (answer.status === 401) {
      token = await renew();
      answer = await again(place, retries, once);
    }
    if (answer.status < 300 || expected.includes(answer.status)) return answer;
    throw refusalOf(answer, place.now());
  };
}

/** A token is sent to the API and to nobody else, whatever an answer or a file says. */
function addressOf(api: string, to: string): string {
  const address = new URL(to, `${api}/`);
  if (address.origin === new URL(api).origin) return address.href;
  throw new Final('YouTube named an address of another server for the upload, so nothing was sent there.');
}

async function sent(address: string, init: RequestInit): Promise<Answer> {
  // 308 is no redirection here: it says how much of an upload has arrived.
  const answer = await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patience) });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, data: parsed(text) };
}

async function again({ pause }: Pick<Place, 'pause'>, retries: number, ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask().catch((error: unknown) => {
      if (attempt >= retries) throw new Later(60, 'YouTube cannot be reached.', { cause: error });
      return undefined;
    });
    if (answer && (answer.status < 500 || attempt >= retries)) return answer;
    await pause(1000 * 2 ** attempt);
  }
}

function refusalOf({ status, data }: Answer, now: string): Error {
  const { success, data: told } = errorShape.safeParse(data);
  const message = success ? told.error.message.replace(/<[^>]*>/g, '').slice(0, 300) : '';
  const reasons = success ? told.error.errors.map(({ reason }) => reason) : [];
  const is = (...names: string[]) => reasons.some((reason) => names.includes(reason));
  if (is('quotaExceeded', 'dailyLimitExceeded'))
    return new Later(
      secondsUntilQuota(now),
      'The quota of the YouTube API is spent for today: it goes on at midnight in California.',
    );
  if (is('uploadLimitExceeded'))
    return new Later(86_400, 'This channel has uploaded as much as it may for now: it goes on tomorrow.');
  if (is('rateLimitExceeded', 'userRateLimitExceeded', 'uploadRateLimitExceeded') || status === 429)
    return new Later(300, 'YouTube asks for patience: it goes on in five minutes.');
  if (status >= 500) return new Later(600, 'YouTube has an error of its own: it goes on in ten minutes.');
  return new Final(`YouTube refuses it (${[status, ...reasons].join(', ')}): ${message}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
