import type { WorkflowRun } from '../../events/event.ts';
import type { RunState } from '../../store/tables/runs.ts';
import type { KnownWorkflowRun } from '../../store/tables/workflow-runs.ts';

/** How a run stands, for both kinds: a name that lists are filtered by, the words for it, and the look of its badge. */
export interface ShownState {
  readonly name: string;
  readonly words: string;
  /** A class of `src/styles/badges.css`. */
  readonly badge: string;
}

const state = (name: string, words: string, badge: string): ShownState => ({ name, words, badge });

/** The states that lists are filtered by, in the order in which a run goes through them. */
export const filterStates = {
  queued: 'Queued',
  in_progress: 'In progress',
  waiting: 'Waiting for approval',
  awaiting_input: 'Needs input',
  success: 'Succeeded',
  failure: 'Failed',
  cancelled: 'Cancelled',
} as const;

/** A state that lists are filtered by. */
export type FilterState = keyof typeof filterStates;

const unfinished: Readonly<Record<Exclude<WorkflowRun['status'], 'completed'>, ShownState>> = {
  requested: state('queued', 'Queued', 'queued'),
  queued: state('queued', 'Queued', 'queued'),
  pending: state('queued', 'Waiting for its turn', 'queued'),
  waiting: state('waiting', 'Waiting for approval', 'blocked'),
  in_progress: state('in_progress', 'In progress', 'doing'),
};

const finished: Readonly<Record<NonNullable<WorkflowRun['conclusion']>, ShownState>> = {
  success: state('success', 'Succeeded', 'done'),
  failure: state('failure', 'Failed', 'high'),
  cancelled: state('cancelled', 'Cancelled', 'cancelled'),
  timed_out: state('failure', 'Timed out', 'high'),
  startup_failure: state('failure', 'Could not start', 'high'),
  action_required: state('waiting', 'Needs approval on GitHub', 'blocked'),
  neutral: state('neutral', 'Neutral', 'past'),
  skipped: state('skipped', 'Skipped', 'inactive'),
  stale: state('stale', 'Given up by GitHub', 'inactive'),
};

/** How a workflow run of GitHub's stands. */
export function stateOfWorkflowRun(run: Pick<KnownWorkflowRun, 'status' | 'conclusion' | 'awaiting'>): ShownState {
  if (run.awaiting !== null) return state('awaiting_input', 'Needs input', 'review');
  if (run.status !== 'completed') return unfinished[run.status];
  return run.conclusion === null ? state('neutral', 'Completed', 'past') : finished[run.conclusion];
}

const ours: Readonly<Record<RunState, ShownState>> = {
  waiting: state('queued', 'Queued', 'queued'),
  running: state('in_progress', 'In progress', 'doing'),
  awaiting_approval: state('waiting', 'Waiting for approval', 'blocked'),
  awaiting_ci: state('in_progress', 'Waiting for CI', 'review'),
  done: state('success', 'Succeeded', 'done'),
  skipped: state('skipped', 'Skipped', 'inactive'),
  failed: state('failure', 'Failed', 'high'),
  cancelled: state('cancelled', 'Cancelled', 'cancelled'),
};

/** How a run of ours stands. */
export const stateOfOurs = (run: RunState): ShownState => ours[run];

/** How a job or a step of a workflow run stands; GitHub may say words that are newer than this. */
export function stateOfJob(status: string, conclusion: string | null): ShownState {
  if (status !== 'completed') return unfinished[status as keyof typeof unfinished] ?? unfinished.queued;
  return finished[conclusion as keyof typeof finished] ?? state('neutral', conclusion ?? 'Completed', 'past');
}
