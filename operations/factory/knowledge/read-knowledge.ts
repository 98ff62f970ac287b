import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Course, courseSchema } from '../../../content-schema/factory/course.ts';
import { type KnowledgeAtom, knowledgeAtomSchema } from '../../../content-schema/factory/knowledge-atom.ts';
import { parseInWords } from '../../../src/settings/parse-in-words.ts';
import { SettingsError } from '../../../src/settings/settings-error.ts';
import type { Knowledge, KnowledgeProblem } from './knowledge.ts';

/** Where atoms and courses stand in a repository. */
export const [atomsFolder, coursesFolder] = ['kb/atoms', 'kb/courses'] as const;

/** A file of more is no atom and no course. */
const mostBytes = 200_000;

/** Reads all atoms and courses of a folder. A file that cannot be read becomes a problem and never stops the others. */
export async function readKnowledge(folder: string): Promise<Knowledge> {
  const files = new Map([...(await jsonIn(folder, atomsFolder)), ...(await jsonIn(folder, coursesFolder))]);
  const problems: KnowledgeProblem[] = [];
  const below = <Schema extends z.ZodType<{ id: string }>>(place: string, schema: Schema) =>
    [...files]
      .filter(([path]) => path.startsWith(`${place}/`))
      .flatMap(([path, text]) => {
        const read = readOne(path, text, schema);
        if ('message' in read) problems.push(read);
        return 'message' in read ? [] : [read.value];
      });
  const atoms = below(atomsFolder, knowledgeAtomSchema) as KnowledgeAtom[];
  const courses = below(coursesFolder, courseSchema) as Course[];
  const hash = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex');
  return { atoms: new Map(atoms.map((atom) => [atom.id, atom])), courses, problems, hash };
}

/** The one door: a checked value, or what is wrong with the file in words. */
function readOne<Schema extends z.ZodType<{ id: string }>>(
  file: string,
  text: string,
  schema: Schema,
): { readonly value: z.output<Schema> } | KnowledgeProblem {
  const problem = (message: string, hint: string): KnowledgeProblem => ({ file, message, hint });
  if (text.length > mostBytes) return problem(`${file} is larger than 200 kB.`, 'Say one thing in a file.');
  try {
    const value = parseInWords(schema, JSON.parse(text), {
      name: file,
      hint: `Correct it there; ${file.startsWith(atomsFolder) ? 'an atom' : 'a course'} is explained under /docs/operations/factory/.`,
    });
    if (file.endsWith(`/${value.id}.json`)) return { value };
    return problem(
      `"id" of ${file} is ${value.id}.`,
      `Rename the file to ${value.id}.json, or write its name as the id.`,
    );
  } catch (error) {
    if (error instanceof SettingsError) return problem(error.message, error.hint);
    if (!(error instanceof SyntaxError)) throw error;
    return problem(
      `${file} is no JSON: ${error.message}.`,
      'Look for a comma, a quotation mark or a bracket that is missing.',
    );
  }
}

async function jsonIn(root: string, folder: string): Promise<[string, string][]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(ifNone);
  const names = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json')).map(({ name }) => name);
  return Promise.all(
    names.toSorted().map(async (name): Promise<[string, string]> => {
      const path = `${folder}/${name}`;
      return [path, await readFile(join(root, path), 'utf8')];
    }),
  );
}

function ifNone(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
