import { join } from 'node:path';
import { z } from 'zod';
import { counting } from '../../../src/pipeline/text/counting.ts';
import type { Stage } from '../../loop/stage.ts';
import { readJson, writeJson } from '../files/keep-files.ts';
import { lessonsOf } from './knowledge.ts';
import { readKnowledge } from './read-knowledge.ts';

/** What is kept of the knowledge: figures and names, and where the whole of it stands (R004-008). */
const indexSchema = z.object({ hash: z.string(), problems: z.array(z.unknown()) });

/** More is told once these are mended. */
const mostTold = 5;

const indexFile = (keep: string) => join(keep, 'knowledge.json');

/** The stage `keep`: reads everything that is known, and says what cannot be read. */
export const keepStage: Stage = {
  name: 'keep',
  about: 'Reads the atoms and courses, and says what is wrong with a file.',
  async waiting({ folder, keep }) {
    const { hash, atoms, courses, problems } = await readKnowledge(folder);
    const known = await readJson(indexFile(keep), indexSchema);
    const isKnown = known?.hash === hash && known.problems.length === 0;
    if (isKnown || atoms.size + courses.length + problems.length === 0) return [];
    return [{ key: `knowledge-${hash.slice(0, 16)}`, title: 'What is known' }];
  },
  async run({ folder, keep }) {
    const { hash, atoms, courses, problems } = await readKnowledge(folder);
    const lessons = lessonsOf({ courses }).map(({ lesson }) => lesson.code);
    const index = { hash, folder: 'kb', atoms: [...atoms.keys()], lessons, problems };
    await writeJson(indexFile(keep), index);
    const read = `${counting(atoms.size, 'atom')} and ${counting(lessons.length, 'lesson')} can be read`;
    if (problems.length === 0) return { done: `${read}.` };
    const told = problems.slice(0, mostTold).map(({ message, hint }) => `${message} ${hint}`);
    const more = problems.length > mostTold ? [`And ${problems.length - mostTold} more.`] : [];
    // It waits for a person, so that every look says it again until somebody has mended it.
    return { waits: [`${read}, ${counting(problems.length, 'file')} cannot.`, ...told, ...more].join(' ') };
  },
};
