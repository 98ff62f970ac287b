/** WHAT A DATA-HUB SHOULD HOLD of issues: which files they become, which stay as they are, and which go. */
import type { RecordType } from '../../../content-schema/define-record.ts';
import { waits } from '../admit.ts';
import type { Candidate } from '../candidate.ts';
import { isMirrorOf, isOfIssue } from '../sources/merge-sources.ts';
import { foundLinks } from './found-links.ts';
import { keptKeys } from './kept-keys.ts';
import { type MirrorOptions, storedRecord } from './stored-record.ts';

/** What is asked for. */
export interface Mirroring {
  readonly types: readonly RecordType[];
  /** The issues that carry a record label, as they are now. */
  readonly issues: readonly Candidate[];
  /** The numbers that were looked at: of these, and of no others, files are made and removed. */
  readonly scope: 'all' | ReadonlySet<number>;
  /** Issues that are no part of it and are known to their fullest, such as the users whose addresses a public data-hub does not hold. */
  readonly beside?: readonly Candidate[];
  /** What the data-hub holds, and the texts of its files by their paths. */
  readonly stored: readonly Candidate[];
  readonly texts: ReadonlyMap<string, string>;
  /** Paths where a folder, a link or something else stands that is no plain file. */
  readonly obstacles?: ReadonlySet<string>;
  /** The address that every issue's own starts with: `https://github.com/ada/issues-db/issues/`. */
  readonly issuesUrl: string;
}

/** A record whose file changes, in the words of a commit. */
export interface Synced {
  readonly type: string;
  readonly id: number;
  readonly how: 'created' | 'changed' | 'moved' | 'removed';
}

/** The files that change. */
export interface MirrorPlan {
  readonly write: Map<string, string>;
  readonly remove: string[];
  readonly synced: Synced[];
  /** Files that mirror the issues-db, before. */
  readonly mirrored: number;
  /** What has the place or the number of an issue's record, and is not its mirror. */
  readonly taken: string[];
}

/**
 * Makes the files of a data-hub equal to issues. What others own of a file stays: `ai`, and the derived keys. A file that never was an
 * issue of this repository is nobody's to remove, and is replaced only by an issue that may be published.
 */
export function mirrorPlan(
  { types, issues, scope, beside = [], stored, texts, obstacles = new Set(), issuesUrl }: Mirroring,
  options: MirrorOptions,
): MirrorPlan {
  const inScope = (id: number) => scope === 'all' || scope.has(id);
  const known = new Set([...issues, ...beside].map(({ id }) => id));
  // Whatever stays in the data-hub can be linked to, also a file that never was an issue.
  const stays = ({ id, data }: Candidate) => !known.has(id) && !(inScope(id) && isMirrorOf(issuesUrl, data));
  const links = foundLinks(types, [...issues, ...beside, ...stored.filter(stays)], options);
  const byName = new Map(types.map((type) => [type.name, type]));
  const files = Map.groupBy(stored, ({ id }) => id);
  const issueNumbers = new Map(issues.map((issue) => [issue.id, issue]));
  const isMirror = (file: Candidate) => {
    const issue = issueNumbers.get(file.id);
    const isRenamed = issue !== undefined && hasAddress(file) && isOfIssue(issue, file, issuesUrl);
    return isMirrorOf(issuesUrl, file.data) || isRenamed;
  };

  const write = new Map<string, string>();
  const synced: Synced[] = [];
  const taken: string[] = [];
  const wanted = new Set<string>();
  for (const issue of issues) {
    const type = byName.get(issue.type);
    if (type === undefined || !inScope(issue.id)) continue;
    const path = `data/${type.plural}/${issue.id}.json`;
    const inPlace = files.get(issue.id)?.find(({ origin }) => origin === path);
    const others = (files.get(issue.id) ?? []).filter((file) => file !== inPlace && !isMirror(file));
    taken.push(...others.map(({ origin }) => origin));
    if (obstacles.has(path) || (inPlace && !isMirror(inPlace) && !mayReplace(issue, inPlace))) {
      taken.push(path);
      continue;
    }
    wanted.add(path);
    const before = inPlace ?? files.get(issue.id)?.find(isMirror);
    const kept = keptKeys(types, type, before);
    const record = storedRecord(
      type,
      issue,
      { links: links.linksOf(type, issue.id), kept, names: links.names },
      options,
    );
    const text = `${JSON.stringify(record, null, 2)}\n`;
    if (texts.get(path) === text) continue;
    write.set(path, text);
    const how = texts.has(path) ? 'changed' : before ? 'moved' : 'created';
    synced.push({ type: type.name, id: issue.id, how });
  }

  const mirrors = stored.filter(isMirror);
  const gone = mirrors.filter(({ id, origin }) => inScope(id) && !wanted.has(origin) && !taken.includes(origin));
  for (const { type, id } of gone) if (!issueNumbers.has(id)) synced.push({ type, id, how: 'removed' });
  return {
    write,
    remove: gone.map(({ origin }) => origin),
    synced: synced.toSorted((a, b) => a.id - b.id),
    mirrored: mirrors.length,
    taken,
  };
}

/** Nothing tells where a file without an address came from: an issue that may be published speaks for it, a stranger's may not. */
const mayReplace = (issue: Candidate, file: Candidate): boolean =>
  waits(issue) === undefined && (file.unreadable !== undefined || !hasAddress(file));

function hasAddress({ data }: Candidate): boolean {
  const { url = null }: { readonly url?: unknown } = typeof data === 'object' && data !== null ? data : {};
  return url !== null && url !== '';
}
