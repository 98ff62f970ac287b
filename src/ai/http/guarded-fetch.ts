import { Failure } from '../failure.ts';
import { refusal } from './refusal.ts';
import { wholeBody } from './whole-body.ts';

/** Most bytes of an answer. A long one has some thousands. */
const mostBytes = 1_000_000;

/** Codes that say that nobody is there to be asked; an address that may not be asked at all has none. */
const absent =
  /^(?:$|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/**
 * A fetch for what is sent a key and not trusted with anything else: it follows no redirect, reads no more than an answer can be, and
 * gives a whole successful answer or a Failure.
 */
export const guardedFetch: typeof globalThis.fetch = async (input, init) => {
  try {
    const response = await globalThis.fetch(input, { ...init, redirect: 'manual' });
    if (!response.ok) throw await refusal(response);
    return new Response(await wholeBody(response, mostBytes), { headers: response.headers });
  } catch (error) {
    if (error instanceof Failure) throw error;
    if (init?.signal?.aborted) throw new Failure('timeout');
    throw absent.test(codeOf(error))
      ? new Failure('not reachable', { mayPass: true })
      : new Failure('connection lost', { mayPass: true });
  }
};

/** The code of an error or of what it comes from. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  const [first] = error instanceof AggregateError ? error.errors : [error.cause];
  return codeOf(first);
}
