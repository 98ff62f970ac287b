import { isOfTester } from '../../workspace/run-checks.ts';
import { isAllowed } from '../acts.ts';
import { feedbackOf, names, runOnPatch } from './checking.ts';
import type { Role } from './node.ts';

/** The Reviewer: the guard once more, and all checks that are no tests. What it finds goes back in words. */
export const reviewer: Role = async (at) => {
  const checks = at.policy.checks.filter((check) => !isOfTester(check));
  const ran = await runOnPatch(at, checks);
  if ('refusals' in ran)
    return { finding: 'rejected', summary: `Refused: ${ran.refusals[0]}`, tokens: 0, feedback: ran.refusals };
  if (ran.failed.length > 0)
    return {
      finding: 'rejected',
      summary: `${names(ran.failed)} failed.`,
      tokens: 0,
      feedback: feedbackOf(ran.failed),
    };
  const summary = checks.length === 0 ? 'No check is named that is no test.' : `${names(ran.passed)} passed.`;
  const told = isAllowed('review', at.policy.phase) ? [`Reviewer: the patch stays in its fence. ${summary}`] : [];
  return { finding: 'passed', summary, tokens: 0, didNothing: checks.length === 0, told };
};
