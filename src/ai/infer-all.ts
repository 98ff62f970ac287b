import type { Call, Replied } from '../pipeline/enrich/wire.ts';
import { mostTokens } from './answer/tokens.ts';
import { Failure, type FailureWord } from './failure.ts';
import { probe } from './probe.ts';
import type { Provider, Spent } from './provider.ts';
import { createBudget, type Limits } from './run/budget.ts';
import { type Patience, withRetries } from './run/with-retries.ts';

/** Within what limits calls are made. */
export interface Terms extends Limits, Patience {
  readonly concurrency: number;
  readonly now: () => Date;
  /** Is told each reply as soon as it is there. */
  readonly heard?: (reply: Replied) => void;
}

/** What came of calls. */
export interface Inference {
  /** One for each call that was made, in the order of the calls. */
  readonly replies: Replied[];
  /** Calls that the budget had no room for. */
  readonly overBudget: number;
  /** Why no more calls were made after some: every other one would have failed, too. */
  readonly stoppedBy?: FailureWord;
  /** Calls that were not made because of that. */
  readonly notAsked: number;
}

const nothing: Spent = { inputTokens: 0, outputTokens: 0 };
const sum = ({ inputTokens, outputTokens }: Spent): number => inputTokens + outputTokens;

/**
 * Makes calls, some at a time. A call that fails is noted in a word and never stops the rest, whatever was written into a record; only
 * where the smallest harmless question fails as well does the run come to an end, for then the provider itself is not to be had.
 */
export async function inferAll(calls: readonly Call[], provider: Provider, terms: Terms): Promise<Inference> {
  const budget = createBudget(terms);
  const replies = new Map<Call, Replied>();
  let [overBudget, notAsked] = [0, 0];
  let stoppedBy: FailureWord | undefined;

  const infer = (call: Call, patience: Patience = terms) =>
    withRetries((signal) => provider.infer(call, signal), patience).catch((failure: Failure) => failure);

  let probing: Promise<void> | undefined;
  async function probed(): Promise<void> {
    const answer = await infer(probe, { ...terms, retries: 0 });
    budget.spend(sum(spentFor(answer)));
    if (answer instanceof Failure && answer.mayBeOfAll) stoppedBy ??= answer.word;
    probing = undefined;
  }

  async function make(call: Call): Promise<void> {
    const most = mostTokens(call);
    if (!budget.take(most)) {
      overBudget++;
      return;
    }
    const answer = await infer(call);
    const spent = spentFor(answer);
    budget.settle(most, sum(spent));
    const reply: Replied = {
      key: call.key,
      inputHash: call.inputHash,
      provider: provider.name,
      model: provider.model,
      at: terms.now().toISOString(),
      ...(answer instanceof Failure ? { failure: answer.word } : { output: answer.output }),
      ...spent,
    };
    replies.set(call, reply);
    terms.heard?.(reply);
    if (!(answer instanceof Failure) || !answer.mayBeOfAll || stoppedBy) return;
    probing ??= probed();
    await probing;
  }

  const waiting = calls.values();
  async function work(): Promise<void> {
    for (const call of waiting) {
      if (probing) await probing;
      if (stoppedBy) notAsked++;
      else await make(call);
    }
  }
  await Promise.all(Array.from({ length: terms.concurrency }, work));
  return {
    replies: calls.flatMap((call) => replies.get(call) ?? []),
    overBudget,
    notAsked,
    ...(stoppedBy && { stoppedBy }),
  };
}

const spentFor = (answer: Failure | Spent): Spent => {
  const { inputTokens, outputTokens } = answer instanceof Failure ? (answer.known.spent ?? nothing) : answer;
  return { inputTokens, outputTokens };
};
