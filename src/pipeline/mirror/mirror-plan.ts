/** WHAT A DATA-HUB SHOULD HOLD of issues: which files they become, which stay as they are, and which go. */
import type { RecordType } from '../../../content-schema/define-record.ts';
import { waits } from '../admit.ts';
import type { Candidate } from '../candidate.ts';
import { type IssuesUrls, isMirrorOf } from '../sources/issues-urls.ts';
import { isOfIssue } from '../sources/merge-sources.ts';
import { foundLinks } from './found-links.ts';
import { keptKeys } from './kept-keys.ts';
import { type MirrorOptions, storedRecord } from './stored-record.ts';
import { textOf } from './within-size.ts';

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
  /** The path of what stands in the way of a file, if anything does. */
  readonly obstacleTo?: (path: string) => string | undefined;
  readonly issuesUrls: IssuesUrls;
}

/** A record whose file changes, in the words of a commit. */
export interface Synced {
  readonly type: string;
  readonly id: number;
  /** `repaired` is a file that could not be read. */
  readonly how: 'created' | 'changed' | 'repaired' | 'moved' | 'removed';
}

/** The files that change. */
export interface MirrorPlan {
  readonly write: Map<string, string>;
  readonly remove: string[];
  readonly synced: Synced[];
  /** How many files of each type mirrored the issues-db before. */
  readonly mirrored: ReadonlyMap<string, number>;
  /** What has the place or the number of an issue's record, and is not its mirror, or stands where the folder of its file belongs. */
  readonly taken: string[];
  /** Files that could not be read and are written anew, of which no text of enrichment could be saved. */
  readonly lost: string[];
  /** What cannot be read and stays, because nothing in it says whose it is. */
  readonly unreadable: string[];
}

/**
 * Makes the files of a data-hub equal to issues. What others own of a file stays: `ai`, and the derived keys. A file that never was an
 * issue of this repository is nobody's to remove, and is replaced only by an issue that may be published.
 */
export function mirrorPlan(
  { types, issues, scope, beside = [], stored, texts, obstacleTo = () => undefined, issuesUrls }: Mirroring,
  given: MirrorOptions,
): MirrorPlan {
  const options = { ...given, types };
  const inScope = (id: number) => scope === 'all' || scope.has(id);
  const known = new Set([...issues, ...beside].map(({ id }) => id));
  // Whatever stays in the data-hub can be linked to, also a file that never was an issue.
  const stays = ({ id, data }: Candidate) => !known.has(id) && !(inScope(id) && isMirrorOf(issuesUrls, data));
  const links = foundLinks(types, [...issues, ...beside, ...stored.filter(stays)], options);
  const byName = new Map(types.map((type) => [type.name, type]));
  const files = Map.groupBy(stored, ({ id }) => id);
  const issueNumbers = new Map(issues.map((issue) => [issue.id, issue]));
  const isMirror = (file: Candidate) => {
    const issue = issueNumbers.get(file.id);
    const isRenamed = issue !== undefined && hasAddress(file) && isOfIssue(issue, file, issuesUrls);
    return isMirrorOf(issuesUrls, file.data) || saysAddress(file, texts.get(file.origin), issuesUrls) || isRenamed;
  };

  const write = new Map<string, string>();
  const synced: Synced[] = [];
  const taken: string[] = [];
  const lost: string[] = [];
  const wanted = new Set<string>();
  // What cannot move stays where it is.
  const blocked = new Set<number>();
  for (const issue of issues) {
    const type = byName.get(issue.type);
    if (type === undefined || !inScope(issue.id)) continue;
    const path = `data/${type.plural}/${issue.id}.json`;
    const inPlace = files.get(issue.id)?.find(({ origin }) => origin === path);
    const others = (files.get(issue.id) ?? []).filter((file) => file !== inPlace && !isMirror(file));
    taken.push(...others.filter(({ unreadable }) => !unreadable).map(({ origin }) => origin));
    const obstacle = obstacleTo(path);
    if (obstacle !== undefined) {
      taken.push(obstacle);
      blocked.add(issue.id);
      continue;
    }
    if (inPlace && !isMirror(inPlace) && !mayReplace(issue, inPlace)) {
      if (!inPlace.unreadable) taken.push(path);
      continue;
    }
    wanted.add(path);
    const before = inPlace ?? files.get(issue.id)?.find(isMirror);
    const kept = keptKeys(types, type, before, texts.get(path) ?? '', options);
    const record = storedRecord(
      type,
      issue,
      { links: links.linksOf(type, issue.id), kept, names: links.names },
      options,
    );
    const text = textOf(record);
    if (texts.get(path) === text) continue;
    write.set(path, text);
    if (inPlace?.unreadable && kept.ai === undefined) lost.push(path);
    const how = inPlace?.unreadable ? 'repaired' : texts.has(path) ? 'changed' : before ? 'moved' : 'created';
    synced.push({ type: type.name, id: issue.id, how });
  }

  const mirrors = stored.filter(isMirror);
  const staying = new Set([...wanted, ...taken]);
  const gone = mirrors.filter(({ id, origin }) => inScope(id) && !staying.has(origin) && !blocked.has(id));
  for (const { type, id } of gone) if (!issueNumbers.has(id)) synced.push({ type, id, how: 'removed' });
  const told = new Set([...staying, ...gone.map(({ origin }) => origin)]);
  const left = stored.filter(({ id, origin, unreadable }) => unreadable && inScope(id) && !told.has(origin));
  return {
    write,
    remove: gone.map(({ origin }) => origin),
    synced: synced.toSorted((a, b) => a.id - b.id),
    mirrored: new Map([...Map.groupBy(mirrors, ({ type }) => type)].map(([type, { length }]) => [type, length])),
    taken: [...new Set(taken)],
    lost,
    unreadable: left.map(({ origin }) => origin),
  };
}

/** Whether a file that cannot be read, as after a merge with conflicts, still says in a line of its own that it is that issue. */
function saysAddress({ id, unreadable }: Candidate, text: string | undefined, issuesUrls: IssuesUrls): boolean {
  if (unreadable === undefined || text === undefined) return false;
  const said = [...text.matchAll(/^\s*"url":\s*"([^"\s]+)"/gm)].map(([, url = '']) => url.toLowerCase());
  const own = issuesUrls.map((start) => `${start}${id}`.toLowerCase());
  return said.length > 0 && said.every((url) => own.includes(url));
}

/** Nothing tells where a file without an address came from: an issue that may be published speaks for it, a stranger's may not. */
const mayReplace = (issue: Candidate, file: Candidate): boolean =>
  waits(issue) === undefined && (file.unreadable !== undefined || !hasAddress(file));

function hasAddress({ data }: Candidate): boolean {
  const { url = null }: { readonly url?: unknown } = typeof data === 'object' && data !== null ? data : {};
  return url !== null && url !== '';
}
