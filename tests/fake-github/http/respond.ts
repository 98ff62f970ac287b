import type { ServerResponse } from 'node:http';
import type { Allowance } from '../access/rate-limit.ts';
import type { Answer } from './answer.ts';

/** The headers every answer of GitHub's API carries. */
export function commonHeaders(
  requestId: string,
  allowance: Allowance | null,
  kind: 'graphql' | 'rest' | 'page',
): Record<string, string> {
  return {
    date: new Date().toUTCString(),
    server: 'github.com',
    'x-github-request-id': requestId,
    'x-github-media-type': kind === 'graphql' ? 'github.v4; format=json' : 'github.v3; format=json',
    ...(allowance && {
      'x-ratelimit-limit': String(allowance.limit),
      'x-ratelimit-remaining': String(allowance.remaining),
      'x-ratelimit-used': String(allowance.used),
      'x-ratelimit-reset': String(allowance.reset),
      'x-ratelimit-resource': allowance.resource,
    }),
  };
}

/** Sends an answer; with `cut` only half of the body it has promised, then the line goes dead. */
export function send(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
  cut: boolean,
): void {
  const body = Buffer.from(answer.body);
  const length: Record<string, string> =
    answer.status === 304 || answer.status === 204 ? {} : { 'content-length': String(body.length) };
  response.writeHead(answer.status, { ...headers, ...answer.headers, ...length });
  if (!cut) {
    response.end(body);
    return;
  }
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.socket?.destroy());
}
