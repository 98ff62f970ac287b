import type { AnyRecord } from '../pipeline/any-record.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import { isMirrorOf, issuesUrls } from '../pipeline/sources/issues-urls.ts';
import type { Settings } from '../settings/join-settings.ts';
import { fullName } from '../settings/repository.ts';

/** Where something is proposed: in the issue of a record, or in a pull request that changes its file. */
export type Channel = { readonly kind: 'issue' } | { readonly kind: 'file'; readonly path: string };

/** Where a text of a record is proposed: nowhere for a record without an issue in a plain folder or in a file that its author edits. */
export function channelOf(
  record: AnyRecord,
  file: Candidate | undefined,
  { issuesDb, serverUrl, dataHub }: Pick<Settings, 'issuesDb' | 'serverUrl' | 'dataHub'>,
): Channel | undefined {
  if (issuesDb && isMirrorOf(issuesUrls(serverUrl, [fullName(issuesDb)]), record)) return { kind: 'issue' };
  const mayChange = record.type === 'session' && record.url === null && dataHub.kind === 'repository';
  if (!mayChange || file === undefined || !/\.json$/i.test(file.origin) || !saysItself(file)) return undefined;
  return { kind: 'file', path: [dataHub.folder, file.origin].filter(Boolean).join('/') };
}

/** A file whose answers stand in a body as an issue has it would no longer be read by that body. */
const saysItself = ({ data }: Candidate): boolean => typeof data === 'object' && data !== null && 'code' in data;
