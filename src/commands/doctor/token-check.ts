import { ask } from '../../github/refusal.ts';
import { type Check, ok, skipped, wrong } from './check.ts';
import { readsGitHub, type Setup } from './setup.ts';

/** Whether there is a token that GitHub knows, and whose it is. */
export const tokenCheck: Check<Setup> = {
  name: 'token',
  async run(setup) {
    if (!readsGitHub(setup)) return skipped('Not needed: nothing is read from GitHub.');
    const make = `make a fine-grained one at ${setup.serverUrl}/settings/personal-access-tokens/new`;
    if (!setup.github)
      return wrong(
        'There is no token, and GitHub wants one even for public repositories.',
        `Set GITHUB_TOKEN: "gh auth token" prints one, or ${make}. In Actions it is \${{ github.token }}.`,
      );
    const reply = await ask(setup.github.rest('GET /user'));
    if ('data' in reply) return ok(`GitHub knows the token as ${(reply.data.data as { login: string }).login}.`);
    // An app and the token of a workflow are nobody's, so they may not ask who they are.
    if (reply.refusal !== 'unauthorized') return ok('GitHub knows the token; it is that of an app or a workflow.');
    return wrong('GitHub does not accept the token.', `It may be mistyped or expired: ${make}.`);
  },
};
