import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { recordTypes } from '../../content-schema/index.ts';
import { readPlainFile } from '../data-hub/read-plain-file.ts';
import { type Problem, problem } from '../problems.ts';
import { generatedFiles } from './generated-files.ts';

/** Says which schemas of a data-hub are not those that the record types give. A data-hub without any is one that keeps none. */
export async function schemaProblems(folder: string): Promise<Problem[]> {
  const names = await readdir(join(folder, 'schemas')).catch(() => []);
  if (!names.some((name) => name.endsWith('.json'))) return [];
  const found = new Map<string, string>();
  for (const name of names) {
    const read = await readPlainFile(join(folder, 'schemas', name)).catch(() => undefined);
    found.set(`schemas/${name}`, read && 'text' in read ? read.text : '');
  }
  return staleSchemas(found);
}

/** The same for the texts of files by their paths below the data-hub. */
export const staleSchemas = (found: ReadonlyMap<string, string>): Problem[] =>
  // What the site publishes is said in the forms, and in no schema.
  [...generatedFiles(recordTypes, { publishPrivateNotes: false })].flatMap(([path, text]) => {
    const file = /^data-hub\/(schemas\/.*)$/.exec(path)?.[1];
    if (file === undefined || found.get(file) === text) return [];
    const value = found.has(file) ? `${file} is not what the record types say` : `${file} is missing`;
    return [{ ...problem('schema-outdated', { value }), file }];
  });
