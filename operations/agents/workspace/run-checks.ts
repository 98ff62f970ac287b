import { join } from 'node:path';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { runAlone } from './run-alone.ts';
import type { Copy } from './snapshot.ts';

/** How a check went. */
export interface Checked {
  readonly name: string;
  readonly passed: boolean;
  /** What it printed at the end, where it failed. */
  readonly said: string;
}

/** As much of what a check prints as goes back to whoever wrote the patch. */
const mostBytes = 6000;

/** Runs checks one after another in a copy of the code, without a secret, for so many seconds in all. */
export async function runChecks(
  checks: AgentPolicy['checks'],
  { folder, beside }: Copy,
  { seconds, sandbox }: { readonly seconds: number; readonly sandbox: readonly string[] },
): Promise<readonly Checked[]> {
  const until = performance.now() + seconds * 1000;
  const found: Checked[] = [];
  for (const { name, command } of checks) {
    const left = Math.max(1, (until - performance.now()) / 1000);
    const { code, out, error, isLate } = await runAlone(command, {
      ...{ folder, home: join(beside, 'home'), seconds: left, sandbox, mostBytes },
    });
    const said = isLate ? `It was not done within its time.\n${out}${error}` : `${out}\n${error}`;
    found.push({ name, passed: code === 0 && !isLate, said: code === 0 ? '' : said.trim().slice(-mostBytes) });
  }
  return found;
}

/** The Tester runs tests and what measures them; the Reviewer runs the rest. */
export const isOfTester = ({ name }: { readonly name: string }): boolean =>
  /test|spec|unit|integration|e2e|cover/i.test(name);
