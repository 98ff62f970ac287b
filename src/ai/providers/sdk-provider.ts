import type { createAnthropic } from '@ai-sdk/anthropic';
import type { Call } from '../../pipeline/enrich/wire.ts';
import { instructions } from '../answer/instructions.ts';
import { readAnswer, type Said } from '../answer/read-answer.ts';
import { countedTokens } from '../answer/tokens.ts';
import { Failure } from '../failure.ts';
import type { Provider } from '../provider.ts';
import { firstHabits, type Habits, otherHabits } from './habits.ts';

/** A model of the AI SDK. */
export type SdkModel = ReturnType<ReturnType<typeof createAnthropic>>;

/** A request and an answer as models of the AI SDK take and give them. */
export type SdkRequest = Parameters<SdkModel['doGenerate']>[0];
type SdkAnswer = Awaited<ReturnType<SdkModel['doGenerate']>>;

/** How one kind of provider differs from the others. */
export interface SdkKind {
  readonly name: string;
  readonly model: string;
  readonly key: string | undefined;
  /** The model for requests of those habits. */
  readonly modelFor: (habits: Habits) => SdkModel;
  readonly options: (call: Call) => SdkRequest['providerOptions'];
}

/**
 * A provider that is asked through a model of the AI SDK: each request once, without tools and without streaming. What an endpoint does
 * not take is left out of the next request, and of all that follow once that went well.
 */
export function sdkProvider({ name, model, key, modelFor, options }: SdkKind): Provider {
  let known = firstHabits;
  async function ask(call: Call, signal: AbortSignal): Promise<SdkAnswer> {
    let habits = known;
    for (;;)
      try {
        const answer = await modelFor(habits).doGenerate(request(call, habits, signal, options(call)));
        known = habits;
        return answer;
      } catch (error) {
        if (signal.aborted) throw new Failure('timeout');
        // An answer that is no JSON, or not one of that provider.
        if (!(error instanceof Failure)) throw new Failure('answer unreadable');
        const others = error.word === 'request refused' ? otherHabits(habits, error.known.said ?? '') : undefined;
        if (others === undefined) throw error;
        habits = others;
      }
  }
  return { name, model, infer: async (call, signal) => readAnswer(said(await ask(call, signal), call), key) };
}

const request = (
  call: Call,
  { format, takesTemperature }: Habits,
  abortSignal: AbortSignal,
  providerOptions: SdkRequest['providerOptions'],
): SdkRequest => ({
  prompt: [
    { role: 'system', content: instructions(call) },
    { role: 'user', content: [{ type: 'text', text: call.user }] },
  ],
  maxOutputTokens: call.maxOutputTokens,
  ...(takesTemperature && { temperature: 0 }),
  ...(format !== 'text' && { responseFormat: { type: 'json', schema: call.schema, name: 'answer' } }),
  ...(providerOptions && { providerOptions }),
  abortSignal,
});

const ends: Readonly<Record<string, Said['end']>> = { length: 'cut off', 'content-filter': 'refused' };

function said({ content, finishReason, usage }: SdkAnswer, call: Call): Said {
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return {
    text,
    end: ends[finishReason.unified],
    spent: {
      inputTokens: countedTokens(usage.inputTokens.total, instructions(call) + call.user),
      outputTokens: countedTokens(usage.outputTokens.total, text),
    },
  };
}
