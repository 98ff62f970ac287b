import type { RecordType } from '../../../content-schema/define-record.ts';
import { type Problem, problem } from '../../problems.ts';
import type { AnyRecord } from '../any-record.ts';
import type { Within } from './bounds.ts';
import { isShownAsTyped } from './render-markdown.ts';

/** Tells of each published text that pages show as it was typed: long answers, comments and what AI added. */
export function textsAsTyped(types: readonly RecordType[], records: readonly AnyRecord[], within?: Within): Problem[] {
  const byName = new Map(types.map((type) => [type.name, type]));
  return records.flatMap((record) => {
    const answers = Object.entries(byName.get(record.type)?.fields ?? {}).flatMap(([key, { shape, label }]) =>
      shape === 'prose' ? [{ field: label, text: record[key] }] : [],
    );
    const comments = record.history.flatMap(({ kind, detail }) =>
      kind === 'commented' ? [{ field: 'Comment', text: detail }] : [],
    );
    return [...answers, ...comments, { field: 'AI summary', text: record.ai?.summary }].flatMap(({ field, text }) =>
      typeof text === 'string' && isShownAsTyped(text, within)
        ? [{ ...problem('shown-as-typed', { field }), record: { type: record.type, id: record.id } }]
        : [],
    );
  });
}
