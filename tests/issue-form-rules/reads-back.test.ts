import { describe, expect, test } from 'vitest';
import { formFields } from '../../content-schema/derive/form-fields.ts';
import type { FormField } from '../../content-schema/form-field.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { generatedFiles } from '../../src/commands/generated-files.ts';
import { readForm } from '../../src/pipeline/parse/read-form.ts';
import { parseBody } from '../../src/pipeline/parse.ts';

const files = generatedFiles(recordTypes, { publishPrivateNotes: false });

/** An answer with everything that a textarea may hold and a reader may stumble over. */
const answerTo = ({ key, kind, options }: FormField): string => {
  if (kind === 'dropdown') return options?.at(-1) ?? '';
  return kind === 'textarea' ? `answer to ${key}\n\n### Not a field\n\n\`\`\`\n### Notes\n\`\`\`` : `answer to ${key}`;
};

describe.each(recordTypes.map((type) => [type.name, type] as const))('the form of %s', (_name, type) => {
  const form = formFields(type);
  const body = (answer: (field: FormField) => string) => form.map((f) => `### ${f.label}\n\n${answer(f)}`).join('\n\n');

  test('is the same to the reader, whether it comes from the definition or from the YAML', () => {
    // What a label was before it was renamed, the YAML does not say.
    const asked = form.map(({ aliases: _, ...field }) => field);
    expect(readForm(files.get(`.github/ISSUE_TEMPLATE/${type.name}.yml`) ?? '')).toEqual(asked);
  });

  test('reads back what it asks', () => {
    const { fields, problems } = parseBody(body(answerTo), form);
    expect({ ...fields }).toEqual(Object.fromEntries(form.map((field) => [field.key, answerTo(field)])));
    expect(problems).toEqual([]);
  });

  test('reads an empty answer as nothing', () => {
    const { fields, problems } = parseBody(
      body(() => '_No response_'),
      form,
    );
    expect({ ...fields }).toEqual(Object.fromEntries(form.map(({ key }) => [key, null])));
    expect(problems).toEqual([]);
  });
});
