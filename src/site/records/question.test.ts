import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { question } from './question.ts';

const folder = join(import.meta.dirname, 'questions');
const files = readdirSync(folder);
const declared = files.flatMap((file) => [
  ...readFileSync(join(folder, file), 'utf8').matchAll(
    /^export (?:const|function) (\w+)(?: = question\(\s*'(\w+)')?/gm,
  ),
]);

test('everything that the door offers is a question, under the name it is asked by, and no name stands for two', () => {
  const names = declared.map(([, name]) => name);
  expect(declared.map(([, , asked]) => asked)).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
});

test('the door offers every question', () => {
  const door = readFileSync(join(import.meta.dirname, 'questions.ts'), 'utf8');
  expect([...door.matchAll(/'\.\/questions\/(.+)'/g)].map(([, file]) => file)).toEqual(files.toSorted());
});

test('a question that fails says what was asked, and why it failed', async () => {
  const cause = new Error('The store is empty.');
  const ask = question('listFront', async (_plural: string, _page: number | null) => {
    throw cause;
  });
  await expect(ask('tasks', null)).rejects.toThrow(
    expect.objectContaining({ message: 'The question listFront("tasks", null) has no answer.', cause }),
  );
});
