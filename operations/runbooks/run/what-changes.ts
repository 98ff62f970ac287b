import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Change } from '../runbook.ts';

/** What a change amounts to, line by line. */
export interface WhatChanges {
  readonly paths: readonly string[];
  readonly additions: number;
  readonly deletions: number;
  /** Unified, as `git apply` takes it. */
  readonly diff: string;
}

/** The difference between a change and what is there. */
export function whatChanges(
  { write, remove }: Pick<Change, 'write' | 'remove'>,
  there: ReadonlyMap<string, string>,
): WhatChanges {
  const wanted: (readonly [string, string | undefined])[] = [
    ...Object.entries(write),
    ...remove.filter((path) => there.has(path)).map((path) => [path, undefined] as const),
  ];
  const changed = wanted.filter(([path, text]) => there.get(path) !== text).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const patches = changed.map(([path, text]) => patchOf(path, there.get(path), text));
  const lines = patches.flatMap((patch) => patch.split('\n').slice(2));
  return {
    paths: changed.map(([path]) => path),
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
    diff: patches.join(''),
  };
}

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
