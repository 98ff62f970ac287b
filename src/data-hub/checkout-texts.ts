import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readPlainFile } from './read-plain-file.ts';

/**
 * Texts of a data-hub's folder as this checkout has it, by the name git gives to each (SHA-1): a workflow that has checked the
 * data-hub out need not ask GitHub for them again. What is named by its content cannot be out of date.
 */
export async function checkoutTexts(folder: string): Promise<Record<string, { readonly text: string }>> {
  const texts: Record<string, { readonly text: string }> = {};
  const found = await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of found) {
    if (!entry.isFile()) continue;
    const read = await readPlainFile(join(entry.parentPath, entry.name));
    if ('text' in read) texts[oidOf(read.text)] = read;
  }
  return texts;
}

function oidOf(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
