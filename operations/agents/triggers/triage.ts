/** WHAT BROKE, AND WHEN: from workflow runs of the default branch, so that a task names a commit and not a guess (R001-020). Pure. */
import type { WorkflowRun } from '../../events/event.ts';
import type { WantedTask } from './wanted.ts';

const fails = ({ conclusion }: WorkflowRun): boolean =>
  conclusion === 'failure' || conclusion === 'timed_out' || conclusion === 'startup_failure';
const passes = ({ conclusion }: WorkflowRun): boolean => conclusion === 'success';

/** The runs of one workflow on one branch that say whether it works, newest first. */
const historyOf = (runs: readonly WorkflowRun[], { workflowId, branch }: WorkflowRun): readonly WorkflowRun[] =>
  runs
    .filter((run) => run.workflowId === workflowId && run.branch === branch && !/^pull_request/.test(run.event))
    .filter((run) => run.status === 'completed' && (fails(run) || passes(run)))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : b.id - a.id));

/** Whether a workflow fails now, and since which run; nothing where it passes, or where nobody knows. */
export function failingSince(
  runs: readonly WorkflowRun[],
  run: WorkflowRun,
): { readonly newest: WorkflowRun; readonly first: WorkflowRun; readonly isKnown: boolean } | undefined {
  const history = historyOf(runs, run);
  const [newest] = history;
  if (!newest || !fails(newest)) return undefined;
  const passed = history.findIndex(passes);
  const failed = passed < 0 ? history : history.slice(0, passed);
  return { newest, first: failed.at(-1) ?? newest, isKnown: passed >= 0 };
}

/** Whether the last thing that is known of a workflow is that it passes. */
export function passesNow(runs: readonly WorkflowRun[], run: WorkflowRun): boolean {
  const [newest] = historyOf(runs, run);
  return newest !== undefined && passes(newest);
}

/** The beginning of the causes of a workflow; what is in its name is no part of how causes are written. */
export const causeOf = ({ workflow }: Pick<WorkflowRun, 'workflow'>, check = ''): string =>
  `ci:${workflow.replace(/:/g, ' ')}:${check.replace(/:/g, ' ')}`;

/** One task for each check of a workflow that fails. */
export function regressionsOf(
  { newest, first, isKnown }: NonNullable<ReturnType<typeof failingSince>>,
  checks: readonly string[],
  scopePaths: readonly string[],
): readonly WantedTask[] {
  const since = isKnown
    ? `The first commit with which it failed is ${first.headSha} (${first.url}); before that it passed.`
    : `It has failed since ${first.headSha} at least (${first.url}).`;
  return (checks.length > 0 ? checks : ['']).map((check) => ({
    // Each time it breaks is a cause of its own, so that what is proposed already is not proposed again.
    ...{
      cause: `${causeOf(newest, check)}@${first.headSha.slice(0, 12)}`,
      type: 'REGRESSION',
      priority: 'regression',
      createdBy: 'system',
    },
    title: `${check === '' ? newest.workflow : `${check} of ${newest.workflow}`} fails on ${newest.branch}`.slice(
      0,
      200,
    ),
    description: [
      `It fails at ${newest.headSha}: ${newest.url}`,
      since,
      'Look at what that commit changed, and fix it with the smallest change.',
    ].join('\n'),
    ...{ scopePaths, issueNumber: null, ifNever: true },
  }));
}
