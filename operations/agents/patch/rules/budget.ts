import type { Patched } from '../patched.ts';
import type { Measured } from '../verdict.ts';
import { type GuardRule, linesBeyond } from './rule.ts';

/** How much a patch changes; a rename is two files, since it is one that goes and one that comes. */
export function measure({ files }: Patched): Omit<Measured, 'newDependencies'> {
  const bytes = files.map(({ text, before, bytes }) =>
    text === undefined && before === undefined
      ? bytes
      : sizeOf(linesBeyond(text, before)) + sizeOf(linesBeyond(before, text)),
  );
  return {
    files: files.map(({ path }) => path),
    added: sum(files.map(({ added }) => added)),
    removed: sum(files.map(({ removed }) => removed)),
    bytes: sum(bytes),
  };
}

/** What one patch may change at once; at the limit is allowed (R001-032, B001-25). */
export const tooMuch: GuardRule = (patched, { limits }) => {
  const { files, added, removed, bytes } = measure(patched);
  const lines = added + removed;
  const most = limits.kilobytesPerPatch * 1024;
  return [
    files.length > limits.filesPerPatch && `It touches ${files.length} files; ${limits.filesPerPatch} are allowed.`,
    lines > limits.linesPerPatch && `It changes ${lines} lines; ${limits.linesPerPatch} are allowed.`,
    bytes > most && `It changes ${Math.ceil(bytes / 1024)} kB; ${limits.kilobytesPerPatch} are allowed.`,
  ].flatMap((why) => (why === false ? [] : [{ rule: 'too-much', path: '', why } as const]));
};

const utf8 = new TextEncoder();
const sizeOf = (lines: readonly string[]): number => utf8.encode(lines.map((line) => `${line}\n`).join('')).length;
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
