import { secrets } from '../../../../src/settings/environment.ts';
import { holdsSecret } from '../../../../src/terminal/holds-secret.ts';
import { refusalLines } from '../../patch/guard.ts';
import type { Patched } from '../../patch/patched.ts';
import type { Verdict } from '../../patch/verdict.ts';
import { logFile } from '../log-file.ts';
import { outsideScope, removedTests } from '../scope.ts';
import type { AtNode } from './node.ts';

/** Most refusals that go back to whoever wrote a patch. */
const most = 20;

/** What the guard says of a patch, applied anew each time: nobody hands on files, only the patch. All refusals in words, or none. */
export async function checkPatch(
  { world, input, policy, task }: Pick<AtNode, 'world' | 'input' | 'policy' | 'task'>,
  patch: string,
): Promise<{ readonly refusals: readonly string[] } | { readonly patched: Patched; readonly verdict: Verdict }> {
  // Whoever wrote it may read more of this machine than the text of the task.
  if (holdsSecret(newIn(patch), secrets())) return { refusals: ['The patch holds a secret of this machine.'] };
  const patched = await world.apply(input.folder, input.sha, patch, policy);
  if ('unreadable' in patched) return { refusals: [patched.unreadable] };
  const verdict = world.guard(patched, policy, { issueNumber: task.issueNumber });
  const outside = outsideScope(verdict.measured.files, task.scopePaths, policy);
  const refusals = [
    ...refusalLines(verdict.refusals),
    ...verdict.measured.files
      .filter((path) => path === logFile)
      .map((path) => `${path}: only Ledgerline itself writes it.`),
    ...removedTests(patched).map((path) => `${path}: tests are not taken away. Change them where the code changes.`),
    ...outside.map((path) => `${path}: it is outside what this task is about (${task.scopePaths.join(', ')}).`),
  ];
  return refusals.length > 0 ? { refusals: [...new Set(refusals)].slice(0, most) } : { patched, verdict };
}

/** What a patch brings along; lines that were there before may say what they like. */
const newIn = (patch: string): string => patch.replace(/^[ -].*$/gm, '');
