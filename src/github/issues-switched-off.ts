import { GitHubError } from './explain.ts';

/** Refuses a repository whose issues are switched off: they are there still, and GitHub answers as if there were none. */
export function refuseSwitchedOff(
  at: Readonly<Record<'owner' | 'name', unknown>>,
  isEnabled: boolean | undefined,
): void {
  if (isEnabled !== false) return;
  throw new GitHubError(
    `Issues are switched off in ${at.owner}/${at.name}.`,
    'Nothing was published. Switch them on under Settings → Features, or leave LEDGERLINE_ISSUES_DB out.',
  );
}
