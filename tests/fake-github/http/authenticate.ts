import type { Token } from '../access/tokens.ts';
import { type Answer, message } from './answer.ts';
import type { Incoming } from './incoming.ts';

/** The token of a request, or GitHub's refusal. The fake wants one even where GitHub lets strangers read. */
export function authenticate({ kind, headers }: Incoming, tokens: ReadonlyMap<string, Token>): Token | Answer {
  if (!headers['user-agent'])
    return {
      status: 403,
      headers: { 'content-type': 'text/html' },
      body: `\r\n${noUserAgent}\r\n`,
    };
  const given = /^(?:token|bearer)\s+(\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (given === undefined)
    return kind === 'graphql'
      ? message(
          401,
          'This endpoint requires you to be authenticated.',
          'https://docs.github.com/graphql/guides/forming-calls-with-graphql#authenticating-with-graphql',
        )
      : message(401, 'Requires authentication', 'https://docs.github.com/rest');
  return (
    tokens.get(given) ??
    message(
      401,
      'Bad credentials',
      kind === 'graphql' ? 'https://docs.github.com/graphql' : 'https://docs.github.com/rest',
    )
  );
}

const noUserAgent = [
  'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
  '(https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).',
  'Check https://developer.github.com for other possible causes.',
].join(' ');
