import { checkAnswer } from '../../pipeline/enrich/answer/check-answer.ts';
import type { Wanted } from '../../pipeline/enrich/material.ts';
import { byRuleMaker } from '../../pipeline/enrich/plan/standing-of.ts';
import type { Made } from '../../pipeline/enrich/plan/text-of-record.ts';
import type { Prompt } from '../../pipeline/enrich/prompts/prompt.ts';
import type { Replied } from '../../pipeline/enrich/wire.ts';
import type { Looked } from './due-texts.ts';

/** An answer that was not believed, or of which a part was left out: what was asked for, and why. */
export interface Doubt {
  readonly key: string;
  readonly why: string;
}

/** What a model said, and whether it was not to be had at last, so that what failed says nothing of the records. */
export interface Answers {
  readonly replies: readonly Replied[];
  readonly stopped?: boolean;
}

/** Failures that are those of a question where others were answered at the same time. */
const ofItself: ReadonlySet<string> = new Set(['timeout', 'server error', 'request refused']);

/** Failures that the same question would have again: it is not asked again, and the text is made by rule. */
const lasting: ReadonlySet<string> = new Set([
  ...['prompt too long', 'answer too large', 'answer unreadable', 'answer empty', 'answer cut off', 'no JSON'],
  'refused by the provider',
]);

/** The answer to an ask, where there is one by now: by rule, or of a model and checked. What is doubted of one is added to a list. */
export function answersTo(
  answers: Answers,
  prompts: ReadonlyMap<string, Prompt>,
  looked: Looked,
  now: string,
  doubted: Doubt[],
): (wanted: Wanted) => Made | undefined {
  return looked.maker.model === byRuleMaker.model ? byRule(now) : checked(answers, prompts, looked, now, doubted);
}

/** A time in milliseconds since 1970 as it is written into records. */
export const momentOf = (now: number): string => new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');

/** The answer by rule, at a time in ISO 8601. */
export const byRule =
  (at: string) =>
  ({ byRule: make }: Wanted): Made => ({ answer: make(), maker: byRuleMaker, at });

function checked(
  { replies, stopped = false }: Answers,
  prompts: ReadonlyMap<string, Prompt>,
  { maker }: Looked,
  now: string,
  doubted: Doubt[],
) {
  const isAnswering = replies.some(({ failure }) => failure === undefined);
  const byAsk = new Map(replies.map((reply) => [`${reply.key} ${reply.inputHash}`, reply]));
  return (wanted: Wanted): Made | undefined => {
    const { ask } = wanted;
    const inVain = (): Made => ({ ...byRule(now)(wanted), tried: maker.model });
    const reply = byAsk.get(`${ask.key} ${ask.inputHash}`);
    const prompt = prompts.get(ask.prompt);
    if (reply === undefined || prompt === undefined || !isBy(maker, reply)) return undefined;
    const doubt = (why: string) => void doubted.push({ key: ask.key, why });
    // Times of others are believed as far as they are past.
    const at = reply.at <= now ? reply.at : now;
    if (reply.failure !== undefined) {
      doubt(reply.failure);
      const isOfRecord = !stopped && (lasting.has(reply.failure) || (isAnswering && ofItself.has(reply.failure)));
      return isOfRecord ? inVain() : undefined;
    }
    const read = checkAnswer(ask, prompt, reply.output);
    if ('refused' in read) {
      doubt(read.refused);
      return inVain();
    }
    for (const why of read.left) doubt(why);
    // A file of its own is never empty: a digest by rule is better than the one of last week.
    if (wanted.record === undefined && read.answer.summary === undefined) return inVain();
    return { answer: read.answer, maker, at };
  };
}

/** Whether a reply is of the model that the settings name; where they name none, the provider chose one. */
const isBy = ({ provider, model }: Looked['maker'], reply: Replied): boolean =>
  reply.provider === provider && (model === provider || reply.model === model);
