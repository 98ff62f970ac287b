import type { RecordType } from '../../content-schema/define-record.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import { issueNumber } from '../pipeline/validate/issue-number.ts';
import type { Hub } from './hub.ts';
import { readFolder } from './read-folder.ts';

/** The files of a data-hub in a checkout. */
export interface OwnFiles {
  readonly folder: string;
  /** Paths below the folder that somebody has changed, or all of them. */
  readonly changed: ReadonlySet<string> | 'all';
}

/**
 * Reads the files of a data-hub as they stand, without the issues in their place. What mirrors an issue and was not changed is mended in
 * that issue: whoever changes files can do nothing about it.
 */
export async function readOwnFiles({ folder, ...own }: OwnFiles, types: readonly RecordType[]): Promise<Hub> {
  const hub = await readFolder(folder, types, { mayBeMissing: true });
  return { ...hub, candidates: hub.candidates.map((candidate) => inItsIssue(candidate, own)) };
}

function inItsIssue(candidate: Candidate, { changed }: Omit<OwnFiles, 'folder'>): Candidate {
  const { data, origin, id } = candidate;
  if (changed === 'all' || changed.has(origin) || typeof data !== 'object' || data === null) return candidate;
  const { url } = data as { url?: unknown };
  const isMirror = typeof url === 'string' && URL.canParse(url) && issueNumber(url) === id;
  return isMirror ? { ...candidate, issue: url } : candidate;
}
