import type { Risk } from '../../content-schema/gates/gates-file.ts';
import { areOnly, kindsOfPaths, sensitive } from './kinds-of-paths.ts';

/** A change, as far as its risk is concerned. */
export interface ChangeFacts {
  /** Both names of what is renamed. */
  readonly paths: readonly string[];
  readonly hasMorePaths?: boolean;
  readonly additions: number;
  readonly deletions: number;
  /** Nobody where the account is gone. */
  readonly author: string | null;
  readonly authorIsBot: boolean;
  /** Whether a model wrote it; a person may have asked for that. */
  readonly byModel?: boolean;
}

type Level = Risk['level'];
const levels: readonly Level[] = ['low', 'medium', 'high'];

/** How dangerous a change is: the highest of what its facts say, and those facts in words, the weightiest first. */
export function riskOf(change: ChangeFacts): Risk {
  const found = rules.flatMap((rule) => rule(change));
  const level = levels.findLast((each) => found.some(([one]) => one === each)) ?? 'low';
  const why = found.toSorted(([a], [b]) => levels.indexOf(b) - levels.indexOf(a)).map(([, words]) => words);
  return { level, why: why.length > 0 ? why : [harmless(change)] };
}

/** The higher of two, with the reasons of both. */
export const higherRisk = (one: Risk, other: Risk): Risk => {
  const [first, second] = levels.indexOf(one.level) >= levels.indexOf(other.level) ? [one, other] : [other, one];
  return { level: first.level, why: [...new Set([...first.why, ...second.why])] };
};

type Reason = readonly [Level, string];

/** Lines from which a change is too long to be read with care, and to be read at all. */
const long = 500;
const tooLong = 2000;

const rules: readonly ((change: ChangeFacts) => readonly Reason[])[] = [
  ({ paths }) =>
    sensitive.flatMap(({ level, what, fits }): Reason[] => {
      const found = paths.filter(fits);
      return found.length > 0 ? [[level, `Changes ${what}: ${named(found)}.`]] : [];
    }),
  ({ hasMorePaths }) => (hasMorePaths ? [['high', 'Changes so many files that not all of them were looked at.']] : []),
  ({ paths, additions, deletions }) =>
    paths.length === 0 && additions + deletions > 0 ? [['high', 'It is not known which files it changes.']] : [],
  ({ additions, deletions }) => {
    const lines = additions + deletions;
    if (lines < long) return [];
    return [[lines < tooLong ? 'medium' : 'high', `Changes ${lines} lines.`]];
  },
  ({ paths }) => (kindsOfPaths(paths).has('code') ? [['medium', 'Changes code or settings.']] : []),
  ({ byModel }) => (byModel ? [['medium', 'A model wrote it.']] : []),
  ({ author }) => (author === null ? [['medium', 'It is not known who wrote it.']] : []),
  ({ authorIsBot, paths }) =>
    authorIsBot && !areOnly(paths, 'document') ? [['medium', 'A bot opened it, and it is more than documents.']] : [],
];

function harmless({ paths }: ChangeFacts): string {
  if (paths.length === 0) return 'Changes nothing.';
  return areOnly(paths, 'document') ? 'Changes only documents.' : 'Changes only documents, pictures and tests.';
}

/** Up to three paths; the rest is a figure. */
function named(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => (path.length > 80 ? `…${path.slice(-79)}` : path));
  const rest = paths.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
