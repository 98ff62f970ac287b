import type { RecordType } from '../../content-schema/define-record.ts';
import type { GitHub, GitHubOptions } from '../github/client.ts';
import { needToken } from '../github/need-token.ts';
import { objectCache } from '../object-cache.ts';
import { waits } from '../pipeline/admit.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import { withoutForgotten } from '../pipeline/forgotten/without-forgotten.ts';
import { isMirrorOf } from '../pipeline/sources/issues-urls.ts';
import { besideIssues, mergeSources } from '../pipeline/sources/merge-sources.ts';
import { forgottenRecords } from '../settings/hub-config.ts';
import type { HubRepository } from '../settings/hub-place.ts';
import type { Settings } from '../settings/join-settings.ts';
import { fullName } from '../settings/repository.ts';
import { cacheFile } from './cache-file.ts';
import type { ReadFile } from './folder-digest.ts';
import type { Hub } from './hub.ts';
import { hubFromFiles } from './hub-from-files.ts';
import { knownIssuesUrls } from './known-issues-urls.ts';
import { readFolder } from './read-folder.ts';
import { readIssuesDb } from './read-issues-db.ts';
import { type KnownHub, readRepository } from './read-repository.ts';
import { withRememberedPages } from './remembered-pages.ts';

/** Which sources a site is built from. */
export interface Sources
  extends Omit<GitHubOptions, 'token'>,
    Pick<Settings, 'dataHub' | 'issuesDb' | 'token' | 'serverUrl' | 'cacheFolder'> {
  readonly types: readonly RecordType[];
  /** Reads the comments of issues as well; a history may hold them. */
  readonly comments?: boolean;
  /** A person's word that the site may become smaller than GitHub's own answers explain. */
  readonly acceptShrink?: boolean;
  /** Reads files of a folder, where somebody keeps what was read before. */
  readonly readFile?: ReadFile | undefined;
  /** The present time in milliseconds since 1970, where a test has its own. */
  readonly now?: number;
}

/** Reads the data-hub and the issues, and joins them. Throws rather than give less than there is. */
export async function readSources(sources: Sources): Promise<Hub> {
  const { types, issuesDb, serverUrl, now = Date.now() } = sources;
  const hub = await readHub(sources);
  if (issuesDb === undefined) return hub;

  const repository = fullName(issuesDb);
  const forgotten = forgottenRecords(hub.config, hub.configFiles);
  const { candidates, problems, urls } = await reading(sources, repository, async (github) => {
    const read = await readIssuesDb(github, types, {
      repository: issuesDb,
      cacheFile: cacheFile(sources, 'issues', repository),
      acceptShrink: sources.acceptShrink,
      comments: sources.comments,
      now,
    });
    return {
      ...read,
      urls: await knownIssuesUrls(github, { serverUrl, issuesDb }, hub.candidates, { now: read.name }),
    };
  });
  const issues = withoutForgotten(types, candidates, forgotten);
  // Of the sample nothing may stand among real records but what mirrors them.
  const mirrored = hub.isSample ? hub.candidates.filter(({ data }) => isMirrorOf(urls, data)) : hub.candidates;
  const merged = mergeSources(issues, mirrored, urls, now);
  const digest = isMirrored(hub.candidates, merged) ? hub.digest : undefined;
  return {
    ...hub,
    candidates: merged,
    digest,
    passedOver: [...hub.passedOver, ...problems, ...besideIssues(issues, mirrored)],
    isSample: false,
  };
}

/** Reads the data-hub alone, without what is forgotten; the records of the sample only where there is no issues-db. */
export async function readHub(sources: Sources): Promise<Hub> {
  const { dataHub, types } = sources;
  const hub =
    dataHub.kind === 'folder' ? await fromFolder(dataHub.folder, sources) : await fromRepository(dataHub, sources);
  const forgotten = forgottenRecords(hub.config, hub.configFiles);
  return { ...hub, candidates: withoutForgotten(types, hub.candidates, forgotten) };
}

/** Whether the data-hub holds all that is published, and nothing else: no issue is newer than its mirror, and no mirror is left out. */
const isMirrored = (stored: readonly Candidate[], merged: readonly Candidate[]): boolean =>
  stored.length === merged.length &&
  merged.every((candidate) => !/^https?:/.test(candidate.origin) || waits(candidate) !== undefined);

/** A folder; beside an issues-db it may be missing, and the records of the sample are not read. */
async function fromFolder(folder: string, { types, issuesDb, readFile }: Sources): Promise<Hub> {
  const hub = await readFolder(folder, types, { mayBeMissing: issuesDb !== undefined, readFile });
  if (!hub.isSample || issuesDb === undefined) return hub;
  const { commit, config, configFiles } = hub;
  return { ...hubFromFiles(types, [], { entries: [], commit, isSample: false }), config, configFiles };
}

const fromRepository = (place: HubRepository, sources: Sources): Promise<Hub> => {
  const repository = fullName(place);
  const cache = objectCache<KnownHub>(cacheFile(sources, 'blobs', repository), 'blobs 6');
  return reading(sources, repository, (github) => readRepository(github, place, sources.types, cache));
};

/** Reads from a repository with a client that knows how large its pages may be. */
export async function reading<T>(
  sources: Omit<GitHubOptions, 'token'> & Pick<Sources, 'token' | 'now' | 'cacheFolder'>,
  repository: string,
  read: (github: GitHub) => Promise<T>,
): Promise<T> {
  const { now = Date.now() } = sources;
  const token = needToken(`Reading ${repository}`, sources.token);
  // A data-hub in a folder asks GitHub nothing.
  const { createGitHub } = await import('../github/client.ts');
  return withRememberedPages({ ...sources, repository, now }, (pages) =>
    read(createGitHub({ ...sources, token, pages })),
  );
}
