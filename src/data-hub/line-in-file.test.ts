import { expect, test } from 'vitest';
import { lineInFile } from './line-in-file.ts';

const json = `{
  "id": 7,
  "title": "task: a",
  "labels": [
    "record:task",
    { "name": "priority:huge" }
  ],
  "history": [
    { "kind": "closed" },
    {
      "at": "soon"
    }
  ]
}`;
const yaml = `# A note
---
id: 7
labels: [record:task,
  'priority: huge']
ai: &words
  model: x
  patternTag: nothing
other: *words
rawBody: |
  status: not a key
status: new
`;

test.each([
  ['a key', json, ['title'], 3],
  ['an entry by its number', json, ['history', 1], 10],
  ['a key of an entry', json, ['history', 1, 'at'], 11],
  ['an entry by what it says', json, ['labels', 'record:task'], 5],
  ['an entry by its name', json, ['labels', 'priority:huge'], 6],
  ['as far as the way leads', json, ['labels', 'priority:none', 'x'], 4],
  ['what is missing, on the first line of the record', json, ['summary'], 1],
  ['a key', yaml, ['status'], 12],
  ['an entry, however it is spaced', yaml, ['labels', 'priority:huge'], 5],
  ['a key in a key', yaml, ['ai', 'patternTag'], 8],
  ['through an alias', yaml, ['other', 'patternTag'], 8],
  ['what is missing, below what is no record', yaml, ['title'], 3],
])('%s', (_, text, way, line) => {
  expect(lineInFile(text, [way])).toBe(line);
  expect(lineInFile(text.replaceAll('\n', '\r\n'), [way])).toBe(line);
});

test('the first way that leads anywhere is taken', () => {
  expect(lineInFile(json, [['summary'], ['nothing', 1], ['labels', 'record:task'], ['id']])).toBe(5);
});

test.each([
  ['nothing', ''],
  ['blanks', '   '],
  ['a number', '7'],
  ['an open bracket', '['],
  ['an open quote', '{"a'],
  ['a list', '- a\n- b'],
  ['brackets by the thousand', '{'.repeat(20_000)],
  ['a character of no text', '"\u0000"'],
  ['a directive', '%YAML 9\n---\na: 1'],
  ['an alias of nothing', '*a'],
])('a file that says %s has a line all the same', (_, text) => {
  expect(lineInFile(text, [['a', 0]])).toBeGreaterThan(0);
});
