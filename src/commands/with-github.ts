import { createGitHub, type GitHub } from '../github/client.ts';
import { consoleObserver } from '../loaders/console-observer.ts';
import type { Settings } from '../settings/join-settings.ts';
import { CommandError } from './command-error.ts';

/** Does something with a client for GitHub, which tells what it is waiting for. `what` names it where there is no token. */
export async function withGitHub<T>(own: Settings, what: string, act: (github: GitHub) => Promise<T>): Promise<T> {
  const { token, graphqlUrl, apiUrl, requestLog } = own;
  if (!token)
    throw new CommandError(
      `${what} needs a token.`,
      'Set GITHUB_TOKEN. In Actions it is ${{ github.token }}; on your machine "gh auth token" prints one.',
    );
  const observer = consoleObserver(requestLog);
  try {
    return await act(createGitHub({ token, graphqlUrl, apiUrl, observer }));
  } finally {
    observer.finish();
  }
}
