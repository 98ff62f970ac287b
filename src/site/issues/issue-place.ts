import type { IssuePlace } from '../../settings/issue-links.ts';
import { settings } from '../../settings/settings.ts';

/** Where this site's records are written: the repository whose issues are read, and none where records are files alone. */
export function issuePlace(): IssuePlace {
  const { serverUrl, issuesHome } = settings();
  return { serverUrl, repository: issuesHome };
}
