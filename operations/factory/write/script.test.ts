import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { courseSchema } from '../../../content-schema/factory/course.ts';
import { type KnowledgeAtom, knowledgeAtomSchema } from '../../../content-schema/factory/knowledge-atom.ts';
import { sessionScriptSchema } from '../../../content-schema/factory/session-script.ts';
import { secondsOf } from './lay-out.ts';
import { byRule, saidByRule, scriptHash, scriptOf } from './script.ts';

const fixtures = join(import.meta.dirname, 'fixtures');

/** The script of the first lesson of a course, by rule. */
function ruled(course: unknown, atoms: readonly unknown[]) {
  const read = courseSchema.parse(course);
  const [lesson] = read.lessons;
  if (!lesson) throw new Error('The course has no lesson.');
  const all = atoms.map((atom) => knowledgeAtomSchema.parse(atom));
  const [known, wanted] = [{ atoms: new Map(all.map((atom) => [atom.id, atom])) }, { course: read, lesson }];
  return scriptOf(wanted, saidByRule(wanted, known), byRule, scriptHash(wanted, known, byRule));
}

test.each(readdirSync(fixtures).filter((name) => name.endsWith('.lesson.json')))('%s has its script', async (name) => {
  const { course, atoms } = JSON.parse(readFileSync(join(fixtures, name), 'utf8'));
  const script = `${JSON.stringify(ruled(course, atoms), null, 2)}\n`;
  await expect(script).toMatchFileSnapshot(join(fixtures, name.replace('.lesson.json', '.script.json')));
});

const word = fc.constantFrom('rain', 'falls', 'softly', 'on', 'the', 'roof', 'and', 'you', 'hear', 'it');
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => `${words.join(' ')}.`);
const someAtoms = fc.array(
  fc.record({
    kind: fc.constantFrom<KnowledgeAtom['kind']>('idea', 'practice', 'image', 'caution', 'question'),
    say: fc.array(sentence, { minLength: 1, maxLength: 6 }),
    claim: sentence,
  }),
  { minLength: 1, maxLength: 5 },
);
const lessonOf = (count: number, seconds: number) => ({
  ...{ id: 'breaks', title: 'Breaks', programme: 'DFB' },
  lessons: [
    { code: 'S01-DFB-X', title: 'X', step: 1, seconds, atoms: Array.from({ length: count }, (_, at) => `a${at}`) },
  ],
});

test('every sentence is one of the atoms’, all of them are said, and it lasts no longer than it may', () => {
  fc.assert(
    fc.property(someAtoms, fc.integer({ min: 20, max: 300 }), (given, seconds) => {
      const atoms = given.map((one, index) => ({ ...one, id: `a${index}`, title: `Title ${index}` }));
      const script = ruled(lessonOf(atoms.length, seconds), atoms);
      expect(ruled(lessonOf(atoms.length, seconds), atoms)).toEqual(script);
      if ('cannot' in script) {
        const least = Number(/takes (\d+)/.exec(script.cannot)?.[1]);
        expect(least).toBeGreaterThan(seconds);
        expect(ruled(lessonOf(atoms.length, least), atoms)).not.toHaveProperty('cannot');
        return;
      }
      expect(sessionScriptSchema.parse(script)).toEqual(script);
      for (const part of script.parts) {
        const [atom] = atoms.filter(({ id }) => id === part.atoms[0]);
        expect(part.lines.map(({ text }) => text)).toEqual(atom?.say);
      }
      const lasts = script.parts
        .flatMap(({ pause, lines }) => [pause, ...lines.map(({ text, pauseAfter }) => secondsOf(text) + pauseAfter)])
        .reduce((sum, one) => sum + one, 0);
      expect(lasts).toBeLessThanOrEqual(seconds + 0.01);
    }),
  );
});

test('the digest changes with the atoms and with who writes, and not with what nobody hears', () => {
  const course = courseSchema.parse(lessonOf(1, 60));
  const [lesson] = course.lessons;
  if (!lesson) throw new Error('The course has no lesson.');
  const atom = knowledgeAtomSchema.parse({ id: 'a0', title: 'A', kind: 'idea', claim: 'So.', say: ['So it is.'] });
  const hash = (given: object, by = byRule) =>
    scriptHash({ course, lesson }, { atoms: new Map([['a0', { ...atom, ...given }]]) }, by);
  expect(hash({ reviewed: { by: 'ada', at: '2026-11-01' } })).toBe(hash({}));
  expect(hash({ say: ['So it was.'] })).not.toBe(hash({}));
  expect(hash({}, { provider: 'a', model: 'b', prompt: 'c' })).not.toBe(hash({}));
});
