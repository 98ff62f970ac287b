import { appendFileSync } from 'node:fs';
import { readEnvironment } from '../settings/environment.ts';

/**
 * Hands values to the later steps of a workflow, where this runs in one. They are ours and each is one line: a value that holds a line
 * break could name an output of its own, and is refused.
 */
export function stepOutput(
  values: Readonly<Record<string, string | boolean>>,
  file = readEnvironment().GITHUB_OUTPUT,
): void {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}`);
  const bad = lines.find((line) => /[\r\n]/.test(line));
  if (bad !== undefined) throw new Error(`A step output holds a line break: ${JSON.stringify(bad)}.`);
  if (file !== undefined) appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
}
