import { createGitHub, type GitHubOptions } from '../github/client.ts';
import { sendDispatch } from '../github/send-dispatch.ts';
import type { Settings } from '../settings/join-settings.ts';
import { fullName, isSameRepository } from '../settings/repository.ts';
import { CommandError } from './command-error.ts';

/** What was told to the repository that builds the site, in words; its name where something was sent. */
interface Dispatched {
  readonly repository: string | null;
  readonly words: string;
}

/** Tells the repository of the site that its data changed, unless that is where this runs: there the workflow goes on by itself. */
export async function dispatchChange(
  { project, workflowRepository, token, ...own }: Settings,
  { digest, commit }: { readonly digest: string; readonly commit: string | null },
  observer: GitHubOptions['observer'],
): Promise<Dispatched> {
  if (project === undefined)
    throw new CommandError(
      'Nobody says which repository builds the site.',
      'Set "repository" in ledgerline.config.ts.',
    );
  const repository = fullName(project);
  if (workflowRepository && isSameRepository(workflowRepository, project))
    return { repository: null, words: `${repository} builds the site itself, so nothing was sent.` };
  if (!token)
    throw new CommandError(
      `Telling ${repository} of the change needs a token.`,
      'Set GITHUB_TOKEN to one that may write contents of that repository.',
    );
  const github = createGitHub({ ...own, token, ...(observer ? { observer } : {}) });
  await sendDispatch(github, project, 'data-changed', { digest, commit });
  return { repository, words: `${repository} was told: data-changed.` };
}
