import type { RecordType } from '../../../content-schema/define-record.ts';
import { type Problem, problem } from '../../problems.ts';
import type { AnyRecord } from '../any-record.ts';
import { anew, type Remember } from '../remember.ts';
import { mayBeTooMuch, type Within } from './bounds.ts';
import { isShownAsTyped } from './render-markdown.ts';

/** What ends the reading of a text, and what became of the same text before. */
interface Effects {
  readonly within?: Within;
  readonly remember?: Remember;
}

/** Tells of each published text that pages show as it was typed: long answers, comments and what AI added. */
export function textsAsTyped(
  types: readonly RecordType[],
  records: readonly AnyRecord[],
  effects: Effects = {},
): Problem[] {
  const byName = new Map(types.map((type) => [type.name, type]));
  return records.flatMap((record) => {
    const answers = Object.entries(byName.get(record.type)?.fields ?? {}).flatMap(([key, { shape, label }]) =>
      shape === 'prose' ? [{ field: label, text: record[key] }] : [],
    );
    const comments = record.history.flatMap(({ kind, detail }) =>
      kind === 'commented' ? [{ field: 'Comment', text: detail }] : [],
    );
    return [...answers, ...comments, { field: 'AI summary', text: record.ai?.summary }].flatMap(({ field, text }) =>
      typeof text === 'string' && isAsTyped(text, effects)
        ? [{ ...problem('shown-as-typed', { field }), record: { type: record.type, id: record.id } }]
        : [],
    );
  });
}

/** Thrown where time decided, so that it is not remembered: another time may decide otherwise. */
class GivenUp extends Error {}

function isAsTyped(text: string, { within, remember = anew }: Effects): boolean {
  if (!mayBeTooMuch(text)) return false;
  const orGiveUp = (work: () => string): string => {
    const html = within ? within(work) : work();
    if (html === undefined) throw new GivenUp();
    return html;
  };
  try {
    return remember(['as typed', text], () => isShownAsTyped(text, orGiveUp));
  } catch (error) {
    if (error instanceof GivenUp) return true;
    throw error;
  }
}
