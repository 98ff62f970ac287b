import type { AnyRecord } from '../../pipeline/any-record.ts';
import { issueLink } from '../../settings/issue-links.ts';
import { onGitHub } from './sample-links.ts';

/** Where a record is edited on GitHub, where it has an issue on the web. */
export async function issueAddress({ url }: Pick<AnyRecord, 'url'>): Promise<string | null> {
  const link = issueLink(url);
  return link && onGitHub(link, 'edit-a-record');
}
