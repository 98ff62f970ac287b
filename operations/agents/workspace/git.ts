import { gitOf } from '../patch/apply/git.ts';

/** Runs git, and gives what it printed. Throws, in git's own words, where it fails. */
export type Git = (words: readonly string[], input?: string) => Promise<string>;

const patience = { milliseconds: 120_000, bytes: 64_000_000 };

/** Who commits in copies that are thrown away. */
const nobody = {
  ...{ GIT_AUTHOR_NAME: 'Ledgerline', GIT_AUTHOR_EMAIL: 'agents@localhost' },
  ...{ GIT_COMMITTER_NAME: 'Ledgerline', GIT_COMMITTER_EMAIL: 'agents@localhost' },
};

/** Git in a folder, as the patch guard uses it: without anybody's configuration, without hooks, a network or a secret. */
export function gitIn(folder: string, variables: Readonly<Record<string, string>> = {}): Git {
  const git = gitOf({ ...nobody, ...variables }, folder, patience);
  return async (words, input) => (await git(words, input)).toString('utf8');
}
