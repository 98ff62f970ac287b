import type { Answer, FormField } from '../../../content-schema/form-field.ts';
import { type Problem, problem } from '../../problems.ts';
import { oneLine } from './decode-answer.ts';
import { decodeJson, entriesOf, fieldNamed, type JsonEntry } from './json-source.ts';
import type { JsonBlock } from './segments.ts';

/**
 * Adds to `answers` (by position in the form) what ```json blocks say of fields without one. The form's own answers win.
 * A block inside a long answer belongs to that answer and speaks only of fields whose heading is absent.
 */
export function fillFromJson(
  blocks: readonly JsonBlock[],
  form: readonly FormField[],
  answers: Map<number, Answer>,
): Problem[] {
  return blocks.flatMap((block) => {
    const entries = entriesOf(block.source);
    if (!entries) return block.within === undefined ? [problem('invalid-json', { text: block.text })] : [];
    const problems: Problem[] = [];
    const unused: JsonEntry[] = [];
    for (const entry of entries) {
      const field = fieldNamed(entry.name, form);
      const position = field ? form.indexOf(field) : -1;
      const current = answers.get(position);
      const open = block.within === undefined ? (current ?? null) === null : current === undefined;
      if (!field || !open) {
        const same = field && JSON.stringify(decodeJson(entry.value, field).answer) === JSON.stringify(current);
        if (!same) unused.push(entry);
        continue;
      }
      const { answer, problems: wrong } = decodeJson(entry.value, field);
      answers.set(position, answer);
      problems.push(...wrong);
    }
    if (block.within !== undefined) return problems;
    if (entries.length === 0) problems.push(problem('json-not-used', { value: '{}', text: block.text }));
    for (const { name, text } of unused) problems.push(problem('json-not-used', { value: oneLine(name), text }));
    return problems;
  });
}
