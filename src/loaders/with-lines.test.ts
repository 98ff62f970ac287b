import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { session } from '../../content-schema/records/session.ts';
import { task } from '../../content-schema/records/task.ts';
import { readFolder } from '../data-hub/read-folder.ts';
import { processRecords } from '../pipeline/process-records.ts';
import { problem } from '../problems.ts';
import { withLines } from './with-lines.ts';

const hub = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => rmSync(hub, { recursive: true }));
const write = (path: string, text: string) => {
  mkdirSync(join(hub, path, '..'), { recursive: true });
  writeFileSync(join(hub, path), text);
};

const [one, two] = [`data/${task.plural}/1.json`, `data/${task.plural}/2.yml`];
const three = `data/${session.plural}/3.json`;
write(
  one,
  `{
  "id": 1,
  "title": "task: one",
  "labels": [
    "record:${task.name}",
    "priority:huge"
  ],
  "updatedAt": "soon",
  "author": ["ada"],
  "history": [
    { "at": "2026-02-09T01:23:45Z", "kind": "closed" },
    7
  ],
  "ai": [
    7
  ],
  "summery": "x",
  "a secret of mine": "x",
  "priority": "big",
  "rawBody": "words before"
}`,
);
write(two, '# Ada wrote this\nid: 2\ntitle: "task: two"\nstate: open\nsummary: x\nclosedAt: 2026-02-09T01:23:45Z\n');
write(three, '{\n  "id": 3,\n  "title": "a",\n  "step": 12\n}');

const found = async () => {
  const { candidates } = await readFolder(hub, recordTypes);
  const { problems } = processRecords(recordTypes, candidates, { patternTags: [], publishPrivateNotes: false });
  return withLines(problems, hub, recordTypes);
};

test('each problem stands on the line of what it is about, and what is missing on the first of the record', async () => {
  const told = (await found()).map(({ file, line, name, message }) => [file, line, `${name}: ${message}`]);
  const lines = (path: string, words: string) =>
    told.filter(([file, , says]) => file === path && String(says).includes(words)).map(([, line]) => line);
  expect(told.filter(([, line]) => line === undefined)).toEqual([]);
  expect(lines(one, 'label-unknown')).toEqual([6]);
  expect(lines(one, '"updatedAt"')).toEqual([8]);
  expect(lines(one, '"author"')).toEqual([9]);
  expect(lines(one, '"history"')).toEqual([12]);
  expect(lines(one, 'The stored "ai"')).toEqual([14]);
  expect(lines(one, '"summery"')).toEqual([17]);
  expect(lines(one, 'no single word')).toEqual([18]);
  expect(new Set(lines(one, task.fields.priority.label))).toEqual(new Set([19]));
  // What was read from the text of the issue stands there.
  expect(lines(one, 'text-outside-fields')).toEqual([20]);
  expect(lines(two, 'facts-disagree')).toEqual([6]);
  expect(lines(three, session.fields.step.label)).toEqual([4]);
  expect(lines(three, `${session.fields.code.label}" is required but empty`)).toEqual([1]);
});

test('how it was to be found is told nobody, for a key may be anybody’s words', async () => {
  expect(JSON.stringify(await found())).not.toContain('a secret of mine');
  const told = problem('key-unknown', { value: 'a key', expected: '', at: ['a secret of mine'] });
  expect(await withLines([told], null, recordTypes)).toEqual([
    problem('key-unknown', { value: 'a key', expected: '' }),
  ]);
});

test('a line that whoever read the file has named is taken, and a file that cannot be read has none', async () => {
  const unreadable = problem('unreadable-file', { value: 'x is not valid JSON (line 7, column 2)', expected: '' });
  expect(await withLines([{ ...unreadable, file: one }], hub, recordTypes)).toMatchObject([{ line: 7 }]);
  const status = problem('status-unknown', { value: '(line 7, column 2).', expected: '' });
  const [gone] = await withLines([{ ...status, file: 'data/none.json' }], hub, recordTypes);
  expect(gone).not.toHaveProperty('line');
});
