import { GitHubError } from './explain.ts';

/** The token of a call to GitHub; where there is none, an error says what needs it ("Reading team/data-hub"). */
export function needToken(what: string, token: string | undefined): string {
  if (token) return token;
  throw new GitHubError(
    `${what} needs a token, even where the repository is public.`,
    'Set GITHUB_TOKEN. In Actions it is ${{ github.token }}; on your machine "gh auth token" prints one.',
  );
}
