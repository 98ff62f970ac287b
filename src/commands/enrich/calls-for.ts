import type { Spent } from '../../../content-schema/config/spent.ts';
import { renderCall } from '../../pipeline/enrich/call/render-call.ts';
import type { Wanted } from '../../pipeline/enrich/material.ts';
import type { Prompt } from '../../pipeline/enrich/prompts/prompt.ts';
import type { Call, Calls, Replied } from '../../pipeline/enrich/wire.ts';
import type { AiSettings } from '../../settings/ai.ts';

/** What is left of a day's budget, and of a run's. */
export function roomLeft({ budget }: AiSettings, spent: Spent | undefined, day: string): Calls['room'] {
  const today = spent?.day === day ? spent : { calls: 0, tokens: 0 };
  return {
    calls: Math.max(0, Math.min(budget.callsPerRun, budget.callsPerDay - today.calls)),
    tokens: Math.max(0, budget.tokensPerDay - today.tokens),
  };
}

/** The calls for texts, as many as there is room for. */
export const callsFor = (
  due: readonly Wanted[],
  prompts: ReadonlyMap<string, Prompt>,
  { calls }: Calls['room'],
): Call[] =>
  due.slice(0, calls).flatMap(({ ask }) => {
    const prompt = prompts.get(ask.prompt);
    return prompt ? [renderCall(ask, prompt)] : [];
  });

/** What was spent on a day, with replies that are not counted yet; the same as before where there are none. */
export function spentWith(spent: Spent | undefined, moment: string, replies: readonly Paid[]): Spent | undefined {
  const day = moment.slice(0, 10);
  // A time that has not come yet, as a person may have written it, counts nothing off.
  const counted = spent !== undefined && spent.until <= moment ? spent.until : '';
  const fresh = replies.filter((reply) => isPaid(reply) && reply.at > counted);
  const times = fresh.map(({ at }) => at).toSorted();
  const last = times.at(-1);
  if (last === undefined) return spent;
  // Times of others are believed as far as they are past.
  const until = last < moment ? last : moment;
  const before = spent?.day === day ? spent : { calls: 0, tokens: 0 };
  const tokens = fresh.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0);
  return { day, calls: before.calls + fresh.length, tokens: before.tokens + tokens, until };
}

type Paid = Pick<Replied, 'at' | 'inputTokens' | 'outputTokens' | 'failure'>;

/** Whether somebody may have to pay for a call: where nobody was reached, nobody has worked. */
const isPaid = ({ inputTokens, outputTokens, failure }: Paid): boolean =>
  failure === undefined || failure === 'timeout' || inputTokens + outputTokens > 0;
