import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../../../../src/commands/command-error.ts';
import { lessonsOf } from '../../../factory/knowledge/knowledge.ts';
import { atomsFolder, coursesFolder, readKnowledge } from '../../../factory/knowledge/read-knowledge.ts';

/**
 * Makes the checkout of the demonstration: a copy of this one with the sample in it, in which only the three atoms of one lesson are known,
 * so that one session is made and not nine.
 */
export async function makeDemoCheckout(checkout: string, folder: string): Promise<void> {
  const { copyWithSample } = await import('../../../../tests/product/checkout.ts').catch((cause: unknown) => {
    const hint = 'Run it in a checkout of the project.';
    throw new CommandError('The demonstration is not here: it copies the sample from tests/.', hint, { cause });
  });
  copyWithSample(checkout, folder);
  const { courses, atoms } = await readKnowledge(folder);
  const [wanted] = lessonsOf({ courses });
  if (!wanted) throw new CommandError('The sample has no lesson.', `Look for one in ${coursesFolder}.`);
  for (const { id } of courses) if (id !== wanted.course.id) await rm(join(folder, coursesFolder, `${id}.json`));
  for (const id of atoms.keys())
    if (!wanted.lesson.atoms.includes(id)) await rm(join(folder, atomsFolder, `${id}.json`));
  const file = join(folder, coursesFolder, `${wanted.course.id}.json`);
  const course = { ...JSON.parse(await readFile(file, 'utf8')), lessons: [wanted.lesson] };
  await writeFile(file, `${JSON.stringify(course, null, 2)}\n`);
}
