import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKnowledge } from './read-knowledge.ts';

const good = { id: 'coat', title: 'The coat', kind: 'image', claim: 'A day can be hung up.', say: ['Hang it up.'] };
const lesson = { code: 'S01-DFB-ARRIVE', title: 'Arrive', step: 1, seconds: 60, atoms: ['coat'] };

/** A folder with those files in `kb/`. */
function folderWith(files: Readonly<Record<string, object | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  for (const place of ['atoms', 'courses']) mkdirSync(join(folder, 'kb', place), { recursive: true });
  for (const [path, contents] of Object.entries(files))
    writeFileSync(join(folder, 'kb', path), typeof contents === 'string' ? contents : JSON.stringify(contents));
  return folder;
}

test('a folder without anything that is known is no error', async () => {
  expect(await readKnowledge(mkdtempSync(join(tmpdir(), 'knowledge-')))).toMatchObject({ courses: [], problems: [] });
});

test('a file that cannot be read stops no other, and what is wrong is said in words', async () => {
  const folder = folderWith({
    'atoms/coat.json': good,
    'atoms/broken.json': '{ "id": ',
    'atoms/markup.json': { ...good, id: 'markup', say: ['Look at **this**.'] },
    'atoms/link.json': { ...good, id: 'link', claim: 'It stands at https://example.org' },
    'atoms/kind.json': { ...good, id: 'kind', kind: 'fact' },
    'atoms/typo.json': { ...good, id: 'typo', claims: 'Two.' },
    'atoms/other.json': good,
    'courses/dfb.json': { id: 'dfb', title: 'Breaks', programme: 'DFB', lessons: [lesson] },
    'courses/wrong.json': { id: 'wrong', title: 'Wrong', programme: 'DFX', lessons: [lesson] },
  });
  const { atoms, courses, problems } = await readKnowledge(folder);
  expect([...atoms.keys()]).toEqual(['coat']);
  expect(courses.map(({ id }) => id)).toEqual(['dfb']);
  expect(problems.map(({ file, message }) => [file, message.replace(/JSON: .*/, 'JSON: …')])).toMatchInlineSnapshot(`
    [
      [
        "kb/atoms/broken.json",
        "kb/atoms/broken.json is no JSON: …",
      ],
      [
        "kb/atoms/kind.json",
        ""kind" of kb/atoms/kind.json should be idea, practice, image, caution or question.",
      ],
      [
        "kb/atoms/link.json",
        ""claim" of kb/atoms/link.json should hold no address: nobody can listen to one.",
      ],
      [
        "kb/atoms/markup.json",
        "Entry 1 of "say" of kb/atoms/markup.json should be plain words in one line, without markup.",
      ],
      [
        "kb/atoms/other.json",
        ""id" of kb/atoms/other.json is coat.",
      ],
      [
        "kb/atoms/typo.json",
        ""claims" is no key of kb/atoms/typo.json: did you mean "claim"?",
      ],
      [
        "kb/courses/wrong.json",
        ""code" of entry 1 of "lessons" of kb/courses/wrong.json should begin with S01-DFX- for its step and its programme.",
      ],
    ]
  `);
});

test('any change of a file is another digest', async () => {
  const one = await readKnowledge(folderWith({ 'atoms/coat.json': good }));
  const other = await readKnowledge(folderWith({ 'atoms/coat.json': { ...good, claim: 'Another.' } }));
  expect(one.hash).not.toBe(other.hash);
});
