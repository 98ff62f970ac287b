import { writeSync } from 'node:fs';
import { secrets } from '../settings/environment.ts';
import { guarded } from './guard-output.ts';
import { masked } from './masked.ts';
import { visible, visibleJson } from './visible.ts';

/** The door to the terminal: tells a person something, on standard error. Each argument is one line, whatever strangers wrote into it. */
export function say(...lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${visible(masked(line, secrets()))}\n`).join(''));
}

/** Gives GitHub Actions commands that we made, each in one line, whose words are escaped as they have to be: `::error title=x::words`. */
export function tellActions(...lines: readonly string[]): void {
  const obeyed = (line: string) => visible(masked(line, secrets())).replace(/^\\:(?=:)/, ':');
  // The stream breaks whatever Actions would obey, and here that is meant.
  writeSync(process.stderr.fd, lines.map((line) => `${obeyed(line)}\n`).join(''));
}

/** Prints a text of ours that was asked for, such as help, on standard output. */
export function print(text: string): void {
  process.stdout.write(`${guarded(text)}\n`);
}

/** Prints one JSON document on standard output, for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${visibleJson(masked(JSON.stringify(value, null, 2), secrets()))}\n`);
}
