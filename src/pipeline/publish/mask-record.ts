import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Field } from '../../../content-schema/field.ts';
import { maskMarkdown } from '../markdown/mask-markdown.ts';
import { withoutUnseen } from '../markdown/without-unseen.ts';
import type { Remember } from '../remember.ts';
import { maskAddresses, maskDeep } from '../text/mask-addresses.ts';

/**
 * Hides what a record shows nobody: comments within long texts, and addresses, in long texts as Markdown shows them and in all others
 * as they stand. `plain` tells that a text lost its formatting.
 */
export function maskRecord<R extends { readonly [key: string]: unknown }>(
  type: RecordType,
  record: R,
  names: ReadonlyMap<string, string>,
  remember?: Remember,
): { record: R; plain: boolean } {
  let plain = false;
  const inMarkdown = (markdown: string): string => {
    const masked = maskMarkdown(withoutUnseen(markdown, remember), names, remember);
    plain ||= masked.plain;
    return masked.text;
  };
  const inLine = (line: string): string => maskAddresses(line, names);
  const isMarkdown = (key: string) => key === 'ai' || key === 'history' || type.fields[key]?.shape === 'prose';
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    maskDeep(value, isMarkdown(key) ? inMarkdown : inLine),
  ]);
  return { record: Object.fromEntries(entries) as R, plain };
}

/** A web address with an e-mail address in it leads nowhere once that is hidden. */
export const isAnswerBroken = ({ shape }: Field, value: unknown, names: ReadonlyMap<string, string>): boolean =>
  (shape === 'url' || shape === 'audio') && brokenByMasking(value, names);

export const brokenByMasking = (value: unknown, names: ReadonlyMap<string, string>): boolean =>
  typeof value === 'string' && maskAddresses(value, names) !== value;
