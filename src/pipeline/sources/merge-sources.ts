import { about, type Problem, problem } from '../../problems.ts';
import { waits } from '../admit.ts';
import type { Candidate } from '../candidate.ts';
import { isAhead } from '../time/newest.ts';
import { type IssuesUrls, isMirrorOf, urlOf } from './issues-urls.ts';
import { newestOfEachNumber } from './newest-of-each-number.ts';

/**
 * Joins what the issues say with what the data-hub mirrors, by issue number: an issue newer than its mirror wins, and keeps the
 * mirror's `ai`, which the issue never had. A mirror whose issue is gone is left out; a file that never was an issue of that
 * repository stays (precedence D7). An issue that may not be published takes its own mirror along, and touches nothing else. A mirror that
 * is dated later than now counts as the older one, for it would hide every edit of its issue until then.
 */
export function mergeSources(
  issues: readonly Candidate[],
  mirrored: readonly Candidate[],
  urls: IssuesUrls,
  now = Number.POSITIVE_INFINITY,
): Candidate[] {
  const numbers = new Set(issues.map(({ id }) => id));
  const files = Map.groupBy(mirrored, ({ id }) => id);
  return [
    ...issues.flatMap((issue) => joined(issue, files.get(issue.id) ?? [], urls, now)),
    ...mirrored.filter(({ id, data }) => !numbers.has(id) && !isMirrorOf(urls, data)),
  ];
}

/**
 * Tells of files that say nothing of where they come from, bear the number of an issue that is a record, and are not in its place: the
 * issue is used, and what they say is not.
 */
export function besideIssues(issues: readonly Candidate[], files: readonly Candidate[]): Problem[] {
  const numbers = new Map(issues.map((issue) => [issue.id, issue]));
  const places = Map.groupBy(files, ({ id, type }) => `${type} ${id}`);
  return files.flatMap((file) => {
    const issue = numbers.get(file.id);
    if (issue === undefined || waits(issue) !== undefined || !isOfNobody(file)) return [];
    const isInPlace = file.type === issue.type && /\.json$/i.test(file.origin);
    const isAlone = file.type === issue.type && places.get(`${file.type} ${file.id}`)?.length === 1;
    if (isInPlace || isAlone) return [];
    const words = { value: file.origin, expected: `${issue.origin}, and the issue is used` };
    return about({ type: file.type, id: file.id }, [{ ...problem('same-number-twice', words), file: file.origin }]);
  });
}

function joined(issue: Candidate, files: readonly Candidate[], urls: IssuesUrls, now: number): Candidate[] {
  const mayBePublished = waits(issue) === undefined;
  const isMirror = (file: Candidate) => isOfIssue(issue, file, urls) || (mayBePublished && isOfNobody(file));
  const others = files.filter((file) => !isMirror(file));
  const mirror = newestOfEachNumber(files.filter(isMirror), now).kept[0];
  return [mirror && mayBePublished ? withMirror(issue, mirror, now) : issue, ...others];
}

/** Whether a file is a copy of that issue. The address of a repository may change; the author of an issue cannot. */
export function isOfIssue(issue: Candidate, file: Candidate, urls: IssuesUrls): boolean {
  const { author } = asObject(file.data) ?? {};
  const own = [issue.origin, ...urls.map((url) => `${url}${issue.id}`)].map((address) => address.toLowerCase());
  return own.includes(urlOf(file.data).toLowerCase()) || isSameLogin(author, asObject(issue.data)?.author);
}

/** Nothing tells where such a file came from: an issue that may be published speaks for it, a stranger's may not. */
const isOfNobody = ({ data }: Candidate): boolean => urlOf(data) === '';

const isSameLogin = (one: unknown, other: unknown): boolean =>
  textOf(one) !== '' && textOf(one).toLowerCase() === textOf(other).toLowerCase();

function withMirror(issue: Candidate, mirror: Candidate, now: number): Candidate {
  const stored = asObject(mirror.data);
  if (!stored) return issue;
  if (
    mirror.type === issue.type &&
    !isAhead(textOf(stored.updatedAt), now) &&
    time(stored) >= time(asObject(issue.data))
  )
    return withTrustOf(issue, mirror, stored);
  return { ...issue, data: { ...asObject(issue.data), ...('ai' in stored ? { ai: stored.ai } : {}) } };
}

/** Who may publish is the issue's to say, however new the mirror is: approval can be taken back. */
const withTrustOf = (issue: Candidate, mirror: Candidate, stored: Record<string, unknown>): Candidate => {
  const { author, authorAssociation, labels, state, stateReason } = asObject(issue.data) ?? {};
  const ofIssue = { author, authorAssociation, labels, state, stateReason, status: undefined };
  return { ...mirror, issue: issue.origin, isAdmitted: true, data: { ...stored, ...ofIssue } };
};

const asObject = (data: unknown): Record<string, unknown> | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : undefined;

/** Objects may hold anything, even what `String` fails on. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const time = (data: Record<string, unknown> | undefined): number => {
  const at = Date.parse(textOf(data?.updatedAt));
  return Number.isNaN(at) ? 0 : at;
};
