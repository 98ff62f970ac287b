import type { GitHub } from '../github/client.ts';
import { GitHubError, isRefusal } from '../github/explain.ts';
import type { Settings } from '../settings/join-settings.ts';
import type { Outcome, ProposedText } from './proposed-text.ts';
import { sayInIssue } from './say-in-issue.ts';
import { sayInPullRequest } from './say-in-pull-request.ts';

/** What became of a text, or what GitHub says against it. */
export interface Said {
  readonly text: ProposedText;
  readonly became: Outcome | GitHubError;
}

/** Says texts where they belong. What fails keeps nothing of the rest; what GitHub refuses in one issue is not asked of it in the next. */
export async function sayAll(
  github: GitHub,
  { issuesDb, serverUrl, dataHub }: Pick<Settings, 'issuesDb' | 'serverUrl' | 'dataHub'>,
  texts: readonly ProposedText[],
): Promise<Said[]> {
  const said: Said[] = [];
  let refused: GitHubError | undefined;
  for (const text of texts) {
    if (text.proposal.channel.kind !== 'issue' || issuesDb === undefined) continue;
    const place = { serverUrl, repository: issuesDb };
    const became = refused ?? (await outcomeOf(sayInIssue(github, place, text)));
    said.push({ text, became });
    if (became instanceof GitHubError && isRefusal(became)) refused = became;
  }
  const byFile = new Map(
    texts.flatMap((text) =>
      text.proposal.channel.kind === 'file' ? [[text.proposal.channel.path, text] as const] : [],
    ),
  );
  if (byFile.size > 0 && dataHub.kind === 'repository') {
    const became = await outcomeOf(sayInPullRequest(github, dataHub, byFile));
    said.push(...[...byFile.values()].map((text) => ({ text, became })));
  }
  return said;
}

/** What GitHub says against it is a value here, so that the rest goes on. */
async function outcomeOf(act: Promise<Outcome>): Promise<Outcome | GitHubError> {
  try {
    return await act;
  } catch (error) {
    if (error instanceof GitHubError) return error;
    throw error;
  }
}
