import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a person is told of an error: never a stack, and where a file is no valid code, which file and where in it. */
export function errorInWords(error: unknown): { message: string; hint: string } {
  if (!(error instanceof Error)) return { message: String(error), hint: '' };
  const hint = 'hint' in error && typeof error.hint === 'string' ? error.hint : '';
  const found = loadFault(error);
  if (found) return found;
  // Node puts the place at the head of the stack, and into no property.
  const [, file, line] = (error instanceof SyntaxError && /^(\S+):(\d+)\n/.exec(error.stack ?? '')) || [];
  if (!file) return { message: error.message, hint };
  const path = relative(process.cwd(), file.startsWith('file:') ? fileURLToPath(file) : file);
  return { message: `${path} cannot be read: ${error.message} (line ${line}).`, hint };
}

const configFile = 'ledgerline.config.ts';

/** What a person is told when the configuration is missing, imports what is missing, or throws by itself. */
function loadFault(error: Error): { message: string; hint: string } | undefined {
  const [, missing = '', importer = ''] =
    /^Cannot find (?:module|package) '([^']+)' imported from (\S+)/.exec(error.message) ?? [];
  if (missing.endsWith(`/${configFile}`))
    return { message: `There is no ${configFile}.`, hint: 'Write one with "npx ledgerline init", or bring it back.' };
  if (importer.endsWith(`/${configFile}`))
    return { message: `${configFile} imports "${missing}", which does not exist.`, hint: 'Correct the import.' };
  const [, frame = ''] = /^ +at (.*)$/m.exec(error.stack ?? '') ?? [];
  if (frame.includes(`/${configFile}:`))
    return { message: `${configFile} ended with an error: ${error.message}`, hint: '' };
  return undefined;
}
