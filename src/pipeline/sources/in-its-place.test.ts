import { expect, test } from 'vitest';
import { session } from '../../../content-schema/records/session.ts';
import { type ContextOf, catalogue, type ProblemName, problem } from '../../problems.ts';
import { inItsPlace } from './in-its-place.ts';
import { placeOf } from './place-of.ts';

const names = Object.keys(catalogue) as ProblemName[];
const words: ContextOf<ProblemName> = { field: 'Summary', value: 'x', expected: 'y' };
const toldIn = (name: ProblemName, place: object) => {
  const { message, hint } = inItsPlace({ ...problem(name, words), ...place });
  return `${message} ${hint}`;
};

test('a file is told nothing that only an issue has', () => {
  const issueWords = /\bthe issue\b(?! number)|\ban issue\b|with its form|\bclose\b|press/i;
  const told = names.map((name) => [name, toldIn(name, { file: 'data/tasks/1.json' })]);
  expect(told.filter(([, text = '']) => issueWords.test(text))).toEqual([]);
});

test('an issue is told nothing that only a file has', () => {
  const issue = 'https://github.com/a/b/issues/1';
  // These are told of files alone.
  const ofFiles = [
    'unreadable-file',
    'schema-outdated',
    'file-passed-over',
    'folder-passed-over',
    'fact-ignored',
    'pattern-tag-unknown',
  ];
  const told = names.filter((name) => !ofFiles.includes(name)).map((name) => [name, toldIn(name, { issue })]);
  expect(told.filter(([, text = '']) => /data-hub|rawBody/i.test(text))).toEqual([]);
  for (const name of ['other-record-label', 'dated-ahead', 'too-much', 'answer-missing'] as const)
    expect(toldIn(name, { issue })).not.toMatch(/\bfile\b/);
  const untitled = { ...problem('not-a-record', { expected: 'it has no "title"' }), issue };
  expect(inItsPlace(untitled)).toMatchObject({
    message: 'The issue has no title that can be read.',
    hint: 'Give it one.',
  });
});

test('a problem without a place stays as the catalogue words it', () => {
  for (const name of names) expect(inItsPlace(problem(name, words))).toEqual(problem(name, words));
});

test.each([
  [{ origin: 'data/tasks/1.json' }, { file: 'data/tasks/1.json' }],
  [{ origin: 'https://github.com/a/b/issues/1' }, { issue: 'https://github.com/a/b/issues/1' }],
  [{ origin: 'data/tasks/1.json', issue: 'http://ghe.local/a/b/issues/1' }, { issue: 'http://ghe.local/a/b/issues/1' }],
])('a record %j is mended at %j', (candidate, place) => {
  expect(placeOf(candidate)).toEqual(place);
});

test('what is found of a record later is told in the record’s place', () => {
  const ofSound = { ...problem('sound-missing', { value: 'public/audio/a.mp3' }), record: { type: 'session', id: 4 } };
  const places = new Map([[4, { file: 'data/sessions/4.json' }]]);
  expect(inItsPlace(ofSound, places).file).toBe('data/sessions/4.json');
});

test.each([
  ['answer-invalid', 'Correct the answer under "track_url" in the file.'],
  ['answer-ignored', 'Correct the answer under "track_url" in the file, or empty it.'],
  ['answer-missing', 'Give y under "track_url" in the file.'],
  ['address-in-link', 'Give an address without one under "track_url" in the file.'],
] as const)('in a file, %s is mended under the key and not under the label of the form', (name, hint) => {
  const { label } = session.fields.track_url;
  const found = { ...problem(name, { field: label, expected: 'y' }), record: { type: 'session', id: 4 } };
  const at = (place: object) => inItsPlace(found, new Map([[4, place]]), [session]);
  expect(at({ file: 'data/sessions/4.json' })).toMatchObject({ field: label, hint });
  expect(at({ issue: 'https://github.com/a/b/issues/4' }).hint).toContain(`under "${label}"`);
});
