import type { Answer, Ask } from '../ask.ts';
import { fenceOf } from '../call/as-data.ts';
import { systemText } from '../call/render-call.ts';
import type { Prompt } from '../prompts/prompt.ts';
import { type AnswerOutput, answerOutput } from './answer-output.ts';
import { checkText } from './check-text.ts';
import { type Against, groundOf } from './ground.ts';
import { trueEvidence } from './true-evidence.ts';

/** What may be shown of a model's answer, and for the log what of it was left out; or why it is not believed at all. */
export type CheckedAnswer =
  | { readonly answer: Answer; readonly left: readonly string[] }
  | { readonly refused: string };

/** Words of the reason for a recommendation. */
const mostWhy = 40;

/**
 * Checks what a model said to an ask. Nothing of it is believed: a text has to speak of what the sources speak of, with evidence that
 * stands in them, and becomes plain Markdown; a tag and a session are of those that were offered, or are left out. Never throws, and the
 * reasons that it gives quote nothing of the answer.
 */
export function checkAnswer(ask: Ask, prompt: Prompt, output: unknown): CheckedAnswer {
  const { success, data } = answerOutput.safeParse(output);
  if (!success) return { refused: 'the answer has not the form that was asked for' };
  if (data.summary.trim() === '') return { answer: {}, left: [] };
  const against: Against = {
    ground: groundOf(ask.sources, ask.wants.sessions),
    told: systemText(ask, prompt),
    secret: fenceOf(ask.inputHash).secret,
  };
  const summary = checkText(data.summary, ask.wants, against);
  if ('refused' in summary) return { refused: `the text is not believed: ${summary.refused}` };
  const evidence = data.evidence ?? [];
  const found = trueEvidence(evidence, summary.text, against.ground);
  if (found.length === 0) return { refused: 'none of its evidence stands in the record' };
  const [tag, advice] = [tagOf(data, ask), adviceOf(data, ask, against)];
  return {
    answer: { summary: summary.text, ...tag.answer, ...advice.answer },
    left: [
      ...summary.left,
      ...(found.length < evidence.length ? ['evidence that does not stand in the record'] : []),
      ...tag.left,
      ...advice.left,
    ],
  };
}

interface Part {
  readonly answer: Answer;
  readonly left: readonly string[];
}

const nothing: Part = { answer: {}, left: [] };
const leftOut = (what: string): Part => ({ answer: {}, left: [what] });

function tagOf({ patternTag }: AnswerOutput, { wants: { patternTags = [] } }: Ask): Part {
  if (patternTag == null) return nothing;
  const known = patternTags.find(({ tag }) => tag === patternTag);
  return known ? { answer: { patternTag: known.tag }, left: [] } : leftOut('a tag that is not in the vocabulary');
}

function adviceOf({ recommendation }: AnswerOutput, { wants: { sessions = [] } }: Ask, against: Against): Part {
  if (recommendation == null) return nothing;
  const [session, second] = sessions.filter(({ code }) => code === recommendation.session);
  if (session === undefined || second !== undefined) return leftOut('a recommendation of no session that was offered');
  const why = checkText(recommendation.why, { shape: 'paragraph', maxWords: mostWhy }, against);
  if ('refused' in why) return leftOut(`a recommendation whose reason is not believed: ${why.refused}`);
  return {
    answer: { recommendation: { session, why: why.text } },
    left: why.left.map((what) => `${what} in the reason for a recommendation`),
  };
}
