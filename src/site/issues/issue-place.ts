import { settings } from '../../settings/settings.ts';
import type { IssuePlace } from './issue-links.ts';

/** Where this site's records are written. */
export function issuePlace(): IssuePlace {
  const { serverUrl, issuesDb, project } = settings();
  return { serverUrl, repository: issuesDb ?? project };
}
