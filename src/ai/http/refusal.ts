import { Failure, type FailureWord } from '../failure.ts';
import { wholeBody } from './whole-body.ts';

/** Most bytes of a refusal that are looked at for its reason. */
const mostBytes = 16_000;

/** What is wrong with the key, the address or the model, and not with a single call. */
const ofAll: Readonly<Record<number, FailureWord>> = {
  401: 'key refused',
  402: 'no credit',
  403: 'not allowed',
  404: 'address or model unknown',
  405: 'address or model unknown',
  410: 'address or model unknown',
};

/** What an answer that is no success means. */
export async function refusal(response: Response): Promise<Failure> {
  const { status } = response;
  const word = status >= 300 && status < 400 ? 'redirected' : ofAll[status];
  const isRequest = status === 400 || status === 422;
  if (!isRequest) await response.body?.cancel();
  if (word !== undefined) return new Failure(word);
  if (status === 413) return new Failure('prompt too long');
  const afterSeconds = secondsOf(response.headers.get('retry-after'), response.headers.get('date'));
  if (status === 429) return new Failure('rate limit', { mayPass: true, afterSeconds });
  if (status === 408 || status >= 500) return new Failure('server error', { mayPass: status !== 501, afterSeconds });
  if (!isRequest) return new Failure('request refused');
  const said = await wholeBody(response, mostBytes).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  return new Failure(reason(said), { said });
}

function reason(said: string): FailureWord {
  if (/content.?(?:filter|policy|management)|safety/i.test(said)) return 'refused by the provider';
  return /context.?(?:length|window)|too long|too many tokens/i.test(said) ? 'prompt too long' : 'request refused';
}

/** `retry-after` in seconds: a number, or a time, which is counted from the time of the answer itself. */
function secondsOf(after: string | null, date: string | null): number | undefined {
  if (after === null) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(after)) return Number(after);
  const seconds = (Date.parse(after) - Date.parse(date ?? '')) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
