/** WHAT AN EVENT MEANS FOR AGENTS: tasks that are wanted, a look at the code, tasks that are over; or nothing, and why. Pure. */
import type { OperationsEvent } from '../../events/event.ts';
import type { AgentTask } from '../agent-task.ts';
import { refusalOf } from '../graph/acts.ts';
import type { AgentPolicy } from '../seed/agent-policy.ts';
import { inferScopePaths, inferTaskType, priorityOf } from './infer.ts';
import { type Doer, distrustOf, distrustOfText, isOurBranch } from './trust.ts';

/** A task that is wanted. */
export interface WantedTask
  extends Pick<
    AgentTask,
    'cause' | 'type' | 'priority' | 'title' | 'description' | 'createdBy' | 'scopePaths' | 'issueNumber'
  > {
  /** Not where there has ever been one of its cause. */
  readonly ifNever: boolean;
}

/** What an event means. */
export type Meaning =
  | { readonly task: WantedTask }
  /** The text of an issue is another one now: a task that nobody has begun takes it. */
  | { readonly revised: WantedTask }
  /** Tasks whose cause begins so are over. */
  | { readonly over: string; readonly why: string }
  /** The code is to be looked at, at that commit or as it is. */
  | { readonly scan: string }
  /** Runs of Actions are to be looked at: a failure names its tasks only with their help. */
  | { readonly triage: { readonly commit: string } }
  /** Somebody meant it to start something, and it does not. */
  | { readonly refused: string }
  | { readonly ignored: string };

/** What is known besides the event. */
export interface Known extends Pick<Doer, 'mayWrite' | 'trusted'> {
  /** The account that this program works as, whose pushes start nothing. */
  readonly own: string;
  readonly policy: Pick<AgentPolicy, 'phase' | 'labels' | 'mayWrite'>;
  readonly defaultBranch: string;
  /** Schedules of our own, which are no work for agents. */
  readonly ownSchedules: readonly string[];
}

type Issue = Extract<OperationsEvent, { kind: 'issue' }>;

/** What an event means for agents. */
export function meaningOf(event: OperationsEvent, known: Known): Meaning {
  switch (event.kind) {
    case 'issue':
      return ofIssue(event, known);
    case 'scheduled':
      return known.ownSchedules.includes(event.payload.name)
        ? { ignored: 'A schedule of our own.' }
        : { scan: `schedule:${event.id}` };
    case 'push':
      return ofPush(event, known);
    case 'ci-status':
      return ofChecks(event.payload.status, event.payload.commit, known);
    case 'workflow-run':
      return ofRun(event, known);
    case 'command':
      return { ignored: 'A command of a person.' };
  }
}

/** Whether a label is one that asks for agents. */
const asks = (label: string, { labels }: Known['policy']): boolean =>
  Object.keys(labels).some((known) => known.toLowerCase() === label.toLowerCase());

function ofIssue({ payload, actor }: Issue, known: Known): Meaning {
  const { action, label, labels, number } = payload;
  const cause = `issue:${number}`;
  if (['closed', 'deleted', 'transferred'].includes(action)) return { over: cause, why: `The issue was ${action}.` };
  if (action === 'unlabeled') {
    const isLeft = labels.some((one) => asks(one, known.policy));
    return isLeft ? { ignored: 'Another label still asks for it.' } : { over: cause, why: 'The label was taken away.' };
  }
  if (!labels.some((one) => asks(one, known.policy)) && !(label !== null && asks(label, known.policy)))
    return { ignored: 'No label of the issue asks for an agent.' };
  // A label that has nothing to do with agents, on an issue that has one already, is no new wish (B001-04).
  if (action === 'labeled' && label !== null && !asks(label, known.policy))
    return { ignored: 'That label asks for nothing.' };
  const author = payload.author ?? (action === 'opened' ? actor : null);
  const doubt =
    distrustOf({ ...known, actor }) ?? distrustOfText({ login: author, association: payload.association }, known);
  if (doubt) return { refused: `Issue #${number}: ${doubt}` };
  const task = taskOf(payload, cause, known);
  if (action === 'edited') return { revised: task };
  return { task: { ...task, ifNever: !(action === 'labeled' && label !== null) && action !== 'reopened' } };
}

function taskOf(
  { number, title, body, labels, label }: Issue['payload'],
  cause: string,
  { policy }: Known,
): WantedTask {
  const all = label === null ? labels : [...new Set([...labels, label])];
  const type = inferTaskType({ labels: all, title, body }, policy.labels);
  return {
    ...{ cause, priority: priorityOf(type), title: title.slice(0, 200), description: body.slice(0, 20_000) },
    ...{ type, createdBy: 'human', issueNumber: number, ifNever: false },
    scopePaths: inferScopePaths(title, body, policy.mayWrite).paths,
  };
}

function ofPush(
  { payload: { branch, commit }, actor }: Extract<OperationsEvent, { kind: 'push' }>,
  known: Known,
): Meaning {
  if (isOurBranch(branch)) return { ignored: 'A branch of agents.' };
  if (branch !== known.defaultBranch) return { ignored: `Only pushes to ${known.defaultBranch} count.` };
  if (actor !== null && actor.toLowerCase() === known.own.toLowerCase()) return { ignored: 'Our own doing.' };
  const refused = refusalOf('hear-pushes', known.policy.phase);
  return refused ? { ignored: refused } : { scan: `push:${commit}` };
}

const ofChecks = (status: string, commit: string, { policy }: Known): Meaning => {
  if (status === 'pending') return { ignored: 'Checks that are not done yet.' };
  const refused = refusalOf('hear-checks', policy.phase);
  return refused ? { ignored: refused } : { triage: { commit } };
};

function ofRun({ payload: { run } }: Extract<OperationsEvent, { kind: 'workflow-run' }>, known: Known): Meaning {
  if (run.status !== 'completed' || run.conclusion === null) return { ignored: 'A workflow run that is not done yet.' };
  if (isOurBranch(run.branch)) return { ignored: 'A branch of agents.' };
  // A fork may call its branch as it likes.
  if (run.branch !== known.defaultBranch || /^pull_request/.test(run.event))
    return { ignored: `Only workflow runs of ${known.defaultBranch} count.` };
  const refused = refusalOf('hear-checks', known.policy.phase);
  return refused ? { ignored: refused } : { triage: { commit: run.headSha } };
}
