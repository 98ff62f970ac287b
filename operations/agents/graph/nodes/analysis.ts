import { isOfTester } from '../../workspace/run-checks.ts';
import { isAllowed } from '../acts.ts';
import { passedOf, rejectionOf, runOnPatch } from './checking.ts';
import type { Role } from './node.ts';

/** The Reviewer: the guard once more, and all checks that are no tests. What it finds goes back in words. */
export const reviewer: Role = async (at) => {
  const checks = at.policy.checks.filter((check) => !isOfTester(check));
  const ran = await runOnPatch(at, checks);
  const rejection = rejectionOf(ran);
  if (rejection) return rejection;
  const summary = passedOf(ran, 'No check is named that is no test.');
  const told = isAllowed('review', at.policy.phase) ? [`Reviewer: the patch stays in its fence. ${summary}`] : [];
  return { finding: 'passed', summary, tokens: 0, didNothing: checks.length === 0, told };
};
