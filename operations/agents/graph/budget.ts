import type { AgentRun } from '../agent-task.ts';
import type { AgentLimits } from '../seed/agent-policy.ts';

/** What is left of the limits of a task and of a day. */
export interface Left {
  readonly seconds: number;
  readonly tokens: number;
}

/** The beginning of the day in which a moment is, in UTC. */
export const dayOf = (now: string): string => `${now.slice(0, 10)}T00:00:00.000Z`;

/** What is left for a task, from what it and all others of the day have taken. A run that is going on counts up to now. */
export function leftOf(
  limits: Pick<AgentLimits, 'minutesPerTask' | 'tokensPerTask' | 'tokensPerDay'>,
  {
    ofTask,
    ofDay,
    now,
  }: { readonly ofTask: readonly AgentRun[]; readonly ofDay: readonly AgentRun[]; readonly now: string },
): Left {
  const spent = (runs: readonly AgentRun[]) => runs.reduce((sum, { tokens }) => sum + tokens, 0);
  const took = ofTask.reduce((sum, run) => sum + Date.parse(run.finishedAt ?? now) - Date.parse(run.startedAt), 0);
  return {
    seconds: Math.max(0, limits.minutesPerTask * 60 - took / 1000),
    tokens: Math.max(0, Math.min(limits.tokensPerTask - spent(ofTask), limits.tokensPerDay - spent(ofDay))),
  };
}

/** Why a task is to be stopped, in words; nothing where something is left. */
export function stopOf(
  limits: Pick<AgentLimits, 'minutesPerTask' | 'tokensPerTask' | 'tokensPerDay'>,
  { seconds, tokens }: Left,
  needsTokens: boolean,
): string | undefined {
  if (seconds <= 0) return `The ${limits.minutesPerTask} minutes of a task are used up.`;
  if (needsTokens && tokens <= 0)
    return `The ${limits.tokensPerTask} tokens of a task, or the ${limits.tokensPerDay} of the day, are used up.`;
  return undefined;
}
