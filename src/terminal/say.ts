import { secrets } from '../settings/environment.ts';
import { guarded } from './guard-output.ts';
import { masked } from './masked.ts';
import { visible, visibleJson } from './visible.ts';

/** The door to the terminal: tells a person something, on standard error. Each argument is one line, whatever strangers wrote into it. */
export function say(...lines: readonly string[]): void {
  process.stderr.write(lines.map((line) => `${visible(masked(line, secrets()))}\n`).join(''));
}

/** Prints a text of ours that was asked for, such as help, on standard output. */
export function print(text: string): void {
  process.stdout.write(`${guarded(text)}\n`);
}

/** Prints one JSON document on standard output, for programs. */
export function printJson(value: unknown): void {
  process.stdout.write(`${visibleJson(masked(JSON.stringify(value, null, 2), secrets()))}\n`);
}
