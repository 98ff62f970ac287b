import { recordTypes } from '../../content-schema/index.ts';
import type { Plan } from '../data-hub/compare-and-swap.ts';
import type { HubState } from '../data-hub/hub.ts';
import { knownIssuesUrls } from '../data-hub/known-issues-urls.ts';
import { createGitHub, type GitHubOptions } from '../github/client.ts';
import { siteFrom } from '../loaders/site-data.ts';
import { derivedChanges } from '../pipeline/derived/derived-changes.ts';
import { derivedMessage } from '../pipeline/derived/derived-message.ts';
import { type IssuesUrls, issuesUrls } from '../pipeline/sources/issues-urls.ts';
import type { Settings } from '../settings/join-settings.ts';
import { fullName } from '../settings/repository.ts';

/** What says what is derived, and how GitHub is asked where a file names a repository that is not the configured one. */
type Own = Settings & Pick<GitHubOptions, 'observer' | 'second'>;

/** What a data-hub needs to hold all that is derived from its records, at a time in milliseconds since 1970. */
export const derivePlan =
  (own: Own, now = Date.now()): Plan =>
  async (hub) => {
    const write = derivedChanges(recordTypes, hub, siteFrom(hub, own, now), await urlsOf(own, hub));
    return write.size === 0
      ? undefined
      : { write, remove: [], message: derivedMessage(recordTypes, [...write.keys()]) };
  };

/** Without a token nobody can be asked, and the configured name alone counts. */
async function urlsOf(own: Own, { candidates }: HubState): Promise<IssuesUrls | undefined> {
  const { issuesDb, serverUrl, token } = own;
  if (issuesDb === undefined) return undefined;
  if (!token) return issuesUrls(serverUrl, [fullName(issuesDb)]);
  return knownIssuesUrls(createGitHub({ ...own, token }), { serverUrl, issuesDb }, candidates);
}
