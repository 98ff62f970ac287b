import { createHash } from 'node:crypto';
import type { Answer } from '../http/answer.ts';

/** Adds the ETag of a GET, or gives 304 when the client has this very answer. ETags belong to one token, as GitHub's do. */
export function withETag(answer: Answer, ifNoneMatch: string | undefined, tokenValue: string): Answer {
  if (answer.status !== 200) return answer;
  const etag = `W/"${createHash('sha256').update(tokenValue).update('\0').update(answer.body).digest('hex')}"`;
  const headers = {
    etag,
    'cache-control': 'private, max-age=60, s-maxage=60',
    vary: 'Accept, Authorization, Cookie, X-GitHub-OTP,Accept-Encoding, Accept, X-Requested-With',
  };
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(etag.replace(/^W\//, ''))) return { status: 304, headers, body: '' };
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
