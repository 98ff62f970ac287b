import { readFileSync } from 'node:fs';

/** The folders at which other file systems are mounted, where the system tells them. */
export function mountPoints(): string[] {
  try {
    return mountPointsIn(readFileSync('/proc/self/mountinfo', 'utf8'));
  } catch {
    return [];
  }
}

/** Reads the fifth word of each line of Linux's list, in which blanks and backslashes are written in octal. */
export const mountPointsIn = (mountinfo: string): string[] =>
  mountinfo
    .split('\n')
    .flatMap((line) => line.split(' ')[4] ?? [])
    .map((word) =>
      Buffer.from(
        word.replace(/\\([0-7]{3})/g, (_, octal) => escapeOf(octal)),
        'latin1',
      ).toString(),
    );

const escapeOf = (octal: string) => String.fromCharCode(Number.parseInt(octal, 8));
