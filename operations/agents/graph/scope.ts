import { isTest } from '../patch/code/tests-in.ts';
import { fits } from '../patch/glob.ts';
import type { Patched } from '../patch/patched.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';

/** What a patch changes outside what its task is about; tests, wherever they stand, may go along with anything that agents may write. */
export const outsideScope = (
  paths: readonly string[],
  scope: readonly string[],
  { mayWrite }: Pick<AgentPolicy, 'mayWrite'>,
): readonly string[] =>
  paths.filter(
    (path) => !scope.some((glob) => fits(path, glob)) && !(isTest(path) && mayWrite.some((glob) => fits(path, glob))),
  );

/** Tests that a patch removes and puts nowhere else: what is promised is not made less by a program (R001-030). */
export const removedTests = ({ files }: Pick<Patched, 'files'>): readonly string[] =>
  files
    .filter(({ path, modeBefore, modeAfter }) => modeBefore !== undefined && modeAfter === undefined && isTest(path))
    .filter(({ before }) => !files.some(({ path, text }) => isTest(path) && text !== undefined && text === before))
    .map(({ path }) => path);

/** Whether two tasks may touch one file; where it cannot be told, they may. */
export const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((first) => other.some((second) => mayMeet(first.split('/'), second.split('/'))));

/** Whether some path fits both patterns: names with a star may be anything. */
function mayMeet([one, ...first]: readonly string[], [other, ...second]: readonly string[]): boolean {
  if (one === undefined || other === undefined) return one === other || (one ?? other) === '**';
  if (one === '**')
    return first.length === 0 || mayMeet(first, [other, ...second]) || mayMeet(['**', ...first], second);
  if (other === '**') return mayMeet([other, ...second], [one, ...first]);
  const bothOpen = one.includes('*') && other.includes('*');
  return (bothOpen || fits(one, other) || fits(other, one)) && mayMeet(first, second);
}
