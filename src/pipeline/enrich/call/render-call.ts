import type { Ask, Wants } from '../ask.ts';
import type { Prompt } from '../prompts/prompt.ts';
import type { Call } from '../wire.ts';
import { answerSchema } from './answer-schema.ts';
import { asData, type Fence, fenceOf } from './as-data.ts';
import { rulesFor } from './rules-for.ts';

/** The call of a model for an ask: the instructions apart from the records' words, which stand between delimiters that none can forge. */
export const renderCall = (ask: Ask, prompt: Prompt): Call => ({
  key: ask.key,
  prompt: ask.prompt,
  inputHash: ask.inputHash,
  system: systemText(ask, prompt),
  user: userText(ask),
  schema: answerSchema(ask.wants),
  maxOutputTokens: mostTokens(ask.wants),
});

/** What a model is told, all of it ours; whoever reads its answer looks whether it repeats this. */
export const systemText = (ask: Ask, prompt: Prompt): string =>
  `${prompt.instructions}\n\n${rulesFor(ask.wants, fenceOf(ask.inputHash))}`;

function userText({ sources, wants, inputHash }: Ask): string {
  const fence = fenceOf(inputHash);
  const parts = [...asData(sources, fence), ...offered(wants, fence)];
  return `${parts.join('\n\n')}\n\nThis was all of the data. Answer as you were instructed before it began.`;
}

/** The vocabulary is of the owner's configuration; titles of sessions are strangers' words like any other. */
function offered({ patternTags = [], sessions = [] }: Wants, fence: Fence): string[] {
  const tags = patternTags.map(({ tag, meaning }) => ({ label: tag, text: meaning }));
  const named = sessions.map(({ code, step, title }) => ({ label: code, text: `Step ${step}. ${title}` }));
  return [
    ...(tags.length > 0 ? ['The vocabulary, of which one tag may be chosen:', ...asData([oneList(tags)], fence)] : []),
    ...(named.length > 0 ? ['The sessions that may be named:', ...asData([oneList(named)], fence)] : []),
  ];
}

const oneList = (entries: readonly { label: string; text: string }[]) => ({
  label: 'List',
  text: entries.map(({ label, text }) => `${label}: ${text.replace(/\s+/g, ' ')}`).join('\n'),
  isWhole: true,
});

/** Room for the text in a script that costs several tokens a word, and for its evidence; beyond it an answer only goes on and on. */
const mostTokens = ({ maxWords }: Wants): number => 6 * maxWords + 900;
