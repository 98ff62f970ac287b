import type { FormField } from '../../../content-schema/form-field.ts';

/** What GitHub writes for a question that was left empty. */
export const NO_RESPONSE = '_No response_';

/** What GitHub writes for a dropdown left on its first, unnamed entry. */
export const NO_CHOICE = 'None';

/** Whether this whole answer means that there is none. */
export function isEmptyAnswer(text: string, field: FormField): boolean {
  const bare = text.trim();
  if (bare === '' || bare === NO_RESPONSE) return true;
  return bare === NO_CHOICE && field.kind === 'dropdown' && !field.options?.some((o) => o.trim() === NO_CHOICE);
}
