import type { Entry } from './entries.ts';

/** Errors that differ in nothing but numbers, names and times. */
export type Group = {
  /** What they have in common. */
  readonly shape: string;
  readonly count: number;
  /** Where the first ten of them stand, counted from 1. */
  readonly lines: readonly number[];
  readonly first: string | null;
  readonly last: string | null;
  /** The trace of the first one. */
  readonly trace: readonly string[];
};

/** The errors of a log by what they have in common, most frequent first. */
export function groupsOf(entries: readonly Entry[]): readonly Group[] {
  const shapes = Map.groupBy(entries, ({ text }) => shapeOf(text));
  return [...shapes]
    .map(([shape, all]) => ({
      shape,
      count: all.length,
      lines: all.slice(0, 10).map(({ line }) => line),
      first: all[0]?.at ?? null,
      last: all.at(-1)?.at ?? null,
      trace: all.find(({ trace }) => trace.length > 0)?.trace ?? [],
    }))
    .toSorted((a, b) => b.count - a.count || (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
}

/** An error without what differs from one time to the next. */
const shapeOf = (text: string): string =>
  text
    .slice(0, 400)
    .replace(/\b[\w.%+-]+@[\w-]+(?:\.[\w-]+)+\b/g, '<email>')
    .replace(/\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi, '<id>')
    .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?/g, '<time>')
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '<address>')
    .replace(/\b0x[\da-f]+\b/gi, '<id>')
    .replace(/\b(?=[a-z]*\d)(?:[\da-f]{8,})\b/gi, '<id>')
    .replace(/\b(?:[A-Za-z]+[_-])(?=[\w-]*\d)[\w-]{3,}\b/g, '<id>')
    .replace(/(?<![\w<])\d+(?:\.\d+)?/g, '<n>')
    .replace(/\s+/g, ' ')
    .trim();
