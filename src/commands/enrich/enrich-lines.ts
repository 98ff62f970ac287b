import { mostTokens } from '../../ai/answer/tokens.ts';
import { counting, plural } from '../../pipeline/text/counting.ts';
import type { AiSettings } from '../../settings/ai.ts';
import { became } from './enrich-message.ts';
import type { Collected } from './jobs.ts';
import type { Published } from './publish-texts.ts';

/** What would be made, asked and paid, as a person reads it. */
export function dueLines({ due, calls, room }: Collected, ai: AiSettings): string[] {
  if (due.length === 0) return ['Every text is as it should be; nothing has to be made.'];
  const prompts = [...Map.groupBy(due, ({ ask }) => ask.prompt)].map(([prompt, all]) => `  ${prompt}: ${all.length}`);
  const texts = `${counting(due.length, 'text is', 'texts are')} missing or stale:`;
  if (ai.provider === 'extractive')
    return [texts, ...prompts, 'They are made by rule: no model is asked, and nothing is paid.'];
  const { input, output } = tokensOf(calls);
  const later = due.length - calls.length;
  return [
    texts,
    ...prompts,
    `${counting(calls.length, 'call')} of ${ai.provider} (${ai.model ?? 'its own model'}), ` +
      `about ${input} tokens to read and at most ${output} to write.`,
    ...(ai.price ? [`That costs about ${costOf(input, output, ai.price)}, by the price in the configuration.`] : []),
    ...(later > 0
      ? [`${counting(later, 'text waits', 'texts wait')} for a later run: the budget has room for ${room.calls} now.`]
      : []),
  ];
}

/** Tokens of calls: what is read by an estimate, what is written at most. */
export function tokensOf(calls: Collected['calls']): { input: number; output: number } {
  const output = calls.reduce((sum, { maxOutputTokens }) => sum + maxOutputTokens, 0);
  return { input: calls.reduce((sum, call) => sum + mostTokens(call), 0) - output, output };
}

/** What so many tokens cost at a price for a million. */
const costOf = (input: number, output: number, price: NonNullable<AiSettings['price']>): string =>
  ((input * price.input + output * price.output) / 1_000_000).toPrecision(2);

/** What was written, as a person reads it: keys and reasons, and no word of a record or of a model. */
export function publishedLines(
  { told, files, doubted, commit }: Published & { readonly commit: string | null },
  { dryRun, later }: { readonly dryRun: boolean; readonly later: number },
): string[] {
  const doubts = doubted.map(({ key, why }) => `  ${key}: ${why}`);
  const doubtLines =
    doubts.length === 0
      ? []
      : [
          `${counting(new Set(doubted.map(({ key }) => key)).size, 'answer')} could not be used, or only in part:`,
          ...doubts,
        ];
  const waiting = later > 0 ? [`${counting(later, 'text waits', 'texts wait')} for a later run.`] : [];
  const left = [...unwritable(told), ...waiting];
  if (files.length === 0)
    return doubts.length + left.length === 0
      ? ['Every text is as it should be; nothing was changed.']
      : [...doubtLines, ...left, 'Nothing was changed.'];
  const count = counting(files.length, 'file');
  return [
    ...became(told),
    ...doubtLines,
    dryRun
      ? `${count} would change.`
      : `${count} ${plural(files.length, 'was', 'were')} changed${commit ? ` in commit ${commit}` : ''}.`,
    ...left,
  ];
}

const unwritable = (told: Published['told']): string[] =>
  told.flatMap(({ type, id, became: what }) => {
    const text = `The text of ${type} #${id} was not written`;
    if (what === 'unwritable') return [`${text}: its file is YAML, which only its author edits.`];
    return what === 'unreadable'
      ? [`${text}: what stands under "ai" in its file cannot be read. Correct or remove it.`]
      : [];
  });
