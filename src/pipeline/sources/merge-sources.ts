import type { Candidate } from '../candidate.ts';

/**
 * Joins what the issues say with what the data-hub mirrors, by issue number: an issue newer than its mirror wins, and keeps the
 * mirror's `ai`, which the issue never had. A mirror whose issue is gone is left out; a file that never was an issue of that
 * repository stays (precedence D7).
 * `issuesUrl` is the address that every issue's own starts with, such as `https://github.com/ada/issues-db/issues/`.
 */
export function mergeSources(
  issues: readonly Candidate[],
  mirrored: readonly Candidate[],
  issuesUrl: string,
): Candidate[] {
  const numbers = new Set(issues.map(({ id }) => id));
  const mirrors = new Map(mirrored.map((mirror) => [mirror.id, mirror]));
  return [
    ...issues.map((issue) => joined(issue, mirrors.get(issue.id))),
    ...mirrored.filter(({ id, data }) => !numbers.has(id) && !isMirrorOf(issuesUrl, data)),
  ];
}

function joined(issue: Candidate, mirror: Candidate | undefined): Candidate {
  const stored = asObject(mirror?.data);
  if (!mirror || !stored) return issue;
  if (mirror.type === issue.type && time(stored) >= time(asObject(issue.data)))
    return withTrustOf(issue, mirror, stored);
  return { ...issue, data: { ...asObject(issue.data), ...('ai' in stored ? { ai: stored.ai } : {}) } };
}

/** Who may publish is the issue's to say, however new the mirror is: approval can be taken back. */
const withTrustOf = (issue: Candidate, mirror: Candidate, stored: Record<string, unknown>): Candidate => {
  const { authorAssociation, labels, state, stateReason } = asObject(issue.data) ?? {};
  return { ...mirror, data: { ...stored, authorAssociation, labels, state, stateReason } };
};

const asObject = (data: unknown): Record<string, unknown> | undefined =>
  typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : undefined;

/** Objects may hold anything, even what `String` fails on. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const time = (data: Record<string, unknown> | undefined): number => {
  const at = Date.parse(textOf(data?.updatedAt));
  return Number.isNaN(at) ? 0 : at;
};

/** Whether a record is the mirror of an issue of that repository, whose name people write in any case. */
export const isMirrorOf = (issuesUrl: string, data: unknown): boolean =>
  textOf(asObject(data)?.url).toLowerCase().startsWith(issuesUrl.toLowerCase());
