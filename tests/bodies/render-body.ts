import type { Answer, FormField } from '../../content-schema/form-field.ts';
import { NO_RESPONSE } from '../../src/pipeline/parse/empty.ts';

/** Writes the body GitHub makes of a filled-in form: the inverse of `parseBody`, for tests, samples and the demo data. */
export function renderBody(form: readonly FormField[], answers: Readonly<Record<string, Answer>>): string {
  return form
    .map((field) => {
      const answer = Object.hasOwn(answers, field.key) ? (answers[field.key] ?? null) : null;
      return `### ${field.label}\n\n${render(answer, field)}`;
    })
    .join('\n\n');
}

function render(answer: Answer, field: FormField): string {
  if (answer === null) return NO_RESPONSE;
  if (typeof answer === 'string')
    return field.render === undefined ? answer : `\`\`\`${field.render}\n${answer}\n\`\`\``;
  if (Array.isArray(answer)) return answer.join(', ');
  const ticked = new Set(answer.checked);
  const labels = field.options ?? [...answer.checked, ...answer.unchecked];
  return labels.map((label) => `- [${ticked.has(label) ? 'X' : ' '}] ${label}`).join('\n');
}
