import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { expect, test } from 'vitest';
import { factoryFileSchemas } from '../../../content-schema/factory/file-schemas.ts';
import { atomsOf, lessonsOf } from '../../../operations/factory/knowledge/knowledge.ts';
import { readKnowledge } from '../../../operations/factory/knowledge/read-knowledge.ts';
import { findingsIn } from '../../../operations/factory/learn/kb-report.ts';
import { byRule, saidByRule, scriptOf } from '../../../operations/factory/write/script.ts';
import { sampleFolder } from '../../product/sample.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;
const ajv = new Ajv({ strict: false });
addFormats(ajv);

const known = await readKnowledge(sampleFolder);
const lessons = lessonsOf(known);

test('every step of the sample has three or four atoms, and a lesson of three', () => {
  const ofStep = (step: number) => [...known.atoms.values()].filter((atom) => atom.step === step).length;
  for (const step of [1, 2, 3, 4, 5, 6, 7, 8, 9]) expect([3, 4]).toContain(ofStep(step));
  expect(lessons.map(({ lesson }) => [lesson.step, atomsOf(lesson, known).found.length])).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => [step, 3]),
  );
});

test('nothing is wrong with it: some atoms wait for a lesson, and that is all', () => {
  const reviewed = [...known.atoms.values()].map(({ reviewed: at }) => at?.at ?? '').toSorted();
  const findings = findingsIn(known, reviewed.at(-1) ?? '');
  expect(findings.filter(({ about }) => about !== 'unused')).toEqual([]);
});

test.each(lessons.map((wanted) => [wanted.lesson.code, wanted] as const))('%s has a script that fits', (_, wanted) => {
  expect(scriptOf(wanted, saidByRule(wanted, known), byRule, '')).not.toHaveProperty('cannot');
});

test('its codes are none of the sessions that people recorded', () => {
  const sessions = join(sampleFolder, 'data-hub/data/sessions');
  const taken = readdirSync(sessions).map((name) => JSON.parse(readFileSync(join(sessions, name), 'utf8')).code);
  expect(lessons.filter(({ lesson }) => taken.includes(lesson.code))).toEqual([]);
});

test.each([
  ['atoms', 'knowledge-atom'],
  ['courses', 'course'],
])('an editor finds nothing wrong with the files of %s', (folder, name) => {
  const isRight = ajv.compile(factoryFileSchemas[name] ?? {});
  const place = join(sampleFolder, 'kb', folder);
  for (const file of readdirSync(place)) {
    expect(isRight(JSON.parse(readFileSync(join(place, file), 'utf8'))), file).toBe(true);
    expect(isRight({ id: 'x', unheard: 1 })).toBe(false);
  }
});
