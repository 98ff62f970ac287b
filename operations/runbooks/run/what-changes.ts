import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { megabytes } from '../../../src/pipeline/text/megabytes.ts';

/** What a change amounts to, line by line. */
export interface WhatChanges {
  readonly paths: readonly string[];
  readonly additions: number;
  readonly deletions: number;
  /** Unified, as `git apply` takes it. */
  readonly diff: string;
}

/** A file that is no text, and differs from what is there. */
export interface ChangedBytes {
  readonly path: string;
  /** None where it is removed. */
  readonly bytes: number;
  /** The name git gives to what is there. */
  readonly replaces: string | undefined;
}

/** The difference between a change of texts and what is there, and other files that differ. */
export function whatChanges(
  { write, remove }: { readonly write: Readonly<Record<string, string>>; readonly remove: readonly string[] },
  there: ReadonlyMap<string, string>,
  others: readonly ChangedBytes[] = [],
): WhatChanges {
  const wanted: (readonly [string, string | undefined])[] = [
    ...Object.entries(write),
    ...remove.filter((path) => there.has(path)).map((path) => [path, undefined] as const),
  ];
  const changed = wanted.filter(([path, text]) => there.get(path) !== text).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const patches = changed.map(([path, text]) => patchOf(path, there.get(path), text));
  const lines = patches.flatMap((patch) => patch.split('\n').slice(2));
  return {
    paths: [...changed.map(([path]) => path), ...others.map(({ path }) => path)],
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
    diff: [...others.map(lineOf), ...patches].join(''),
  };
}

/** `git apply` passes over a line like this. */
const lineOf = ({ path, bytes, replaces }: ChangedBytes): string => {
  const what = bytes === 0 ? 'removed' : `binary, ${megabytes(bytes)}`;
  return `${path}: ${what}${replaces === undefined ? '' : `, in place of ${replaces.slice(0, 7)}`}\n`;
};

const patchOf = (path: string, before: string | undefined, after: string | undefined): string =>
  createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
    before ?? '',
    after ?? '',
    undefined,
    undefined,
    { context: 3, headerOptions: FILE_HEADERS_ONLY },
  );
