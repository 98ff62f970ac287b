import { byRuleMaker } from '../pipeline/enrich/plan/standing-of.ts';
import { inertText } from '../pipeline/reports/inert-text.ts';
import { listed } from '../pipeline/text/listed.ts';
import type { ProposedText } from './proposed-text.ts';

/** What a text was made from, as a reader calls it. */
const sourceWords: Readonly<Record<string, string>> = {
  title: 'its title',
  code: 'its code',
  step: 'its step',
  prevStep: 'the session before it',
  nextStep: 'the session after it',
  track_url: 'its transcript',
  runs: "the listener's runs and the path",
};

/** By whom a text was made and from what. */
export function madeBy({ proposal, maker }: Pick<ProposedText, 'proposal' | 'maker'>): string {
  const keys = [...new Set(proposal.ask.sources.map(({ key }) => key))];
  if (maker.model !== byRuleMaker.model)
    return (
      `It was written by the model ${inertText(maker.model)} (${maker.provider}) ` +
      `from ${listed(keys.map((key) => sourceWords[key] ?? key))}.`
    );
  return proposal.ask.prompt === 'personal-path'
    ? "It was made by rule, without a model, from the listener's runs and the path."
    : 'It was made by rule, without a model: these are sentences of its transcript.';
}

/** Markdown as it is written, for a person to copy: in a fence that nothing in it ends, where GitHub reads no name, number or tag. */
export function toCopy(markdown: string): string {
  const longest = Math.max(2, ...[...markdown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${markdown.trim()}\n${fence}`;
}

/** A list or paragraphs as plain lines that call nobody; of their Markdown only the marks of lists stay. */
export const toRead = (markdown: string): string =>
  markdown
    .split('\n')
    .map((line) => {
      const [, mark = '', words = ''] = /^\s*((?:\d{1,9}\.|[-*+])\s+)?(.*)$/.exec(line) ?? [];
      return mark.replace(/^[*+]/, '-') + inertText(unmarked(words));
    })
    .join('\n');

/** Words without backslashes and emphasis, which `inertText` would show. */
const unmarked = (words: string): string =>
  words
    .replace(/^#{1,6}\s+/, '')
    .replace(/(?<!\\)(\*\*|__)(.+?)(?<!\\)\1/g, '$2')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '');
