import { createGitHub, type GitHub } from '../github/client.ts';
import { needToken } from '../github/need-token.ts';
import { consoleObserver } from '../loaders/console-observer.ts';
import type { Settings } from '../settings/join-settings.ts';

/** Does something with a client for GitHub, which tells what it is waiting for. `what` names it where there is no token. */
export async function withGitHub<T>(own: Settings, what: string, act: (github: GitHub) => Promise<T>): Promise<T> {
  const { graphqlUrl, apiUrl, requestLog } = own;
  const token = needToken(what, own.token);
  const observer = consoleObserver(requestLog);
  try {
    return await act(createGitHub({ token, graphqlUrl, apiUrl, observer }));
  } finally {
    observer.finish();
  }
}
