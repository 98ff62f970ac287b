import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a person is told of an error: never a stack, and where a file is no valid code, which file and where in it. */
export function errorInWords(error: unknown): { message: string; hint: string } {
  if (!(error instanceof Error)) return { message: String(error), hint: '' };
  const hint = 'hint' in error && typeof error.hint === 'string' ? error.hint : '';
  // Node puts the place at the head of the stack, and into no property.
  const [, file, line] = (error instanceof SyntaxError && /^(\S+):(\d+)\n/.exec(error.stack ?? '')) || [];
  if (!file) return { message: error.message, hint };
  const path = relative(process.cwd(), file.startsWith('file:') ? fileURLToPath(file) : file);
  return { message: `${path} cannot be read: ${error.message} (line ${line}).`, hint };
}
