import type { RecordType } from '../../../../content-schema/define-record.ts';
import { formFields } from '../../../../content-schema/derive/form-fields.ts';
import { parseBody } from '../../../../src/pipeline/parse.ts';
import { Final } from '../../../engine/engine.ts';

/** The answers to an issue form as GitHub writes them into an issue. Throws a `Final` where the site would read something else. */
export function formAnswers(type: RecordType, answers: Readonly<Record<string, string>>): string {
  const form = formFields(type);
  const sections = form.map(({ key, label }) => `### ${label}\n\n${answers[key]?.trim() || '_No response_'}`);
  const body = sections.join('\n\n');
  const { fields, problems } = parseBody(body, form);
  const other = form.find(({ key }) => (fields[key] ?? '') !== (answers[key]?.trim() ?? ''));
  if (other || problems.length > 0)
    throw new Final(
      `The answer to "${other?.label ?? form[0]?.label}" would be read as something else: it holds what looks like a heading of the form.`,
    );
  return `${body}\n`;
}
