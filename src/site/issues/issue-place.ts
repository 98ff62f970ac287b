import config from '../../../ledgerline.config.ts';
import { readEnvironment } from '../../settings/environment.ts';
import type { IssuePlace } from './issue-links.ts';

/** Where this site's records are written. */
export function issuePlace(): IssuePlace {
  const { GITHUB_SERVER_URL, LEDGERLINE_ISSUES_DB } = readEnvironment();
  return {
    server: GITHUB_SERVER_URL ?? 'https://github.com',
    repository: LEDGERLINE_ISSUES_DB ?? config.issuesDb ?? config.repository,
  };
}
