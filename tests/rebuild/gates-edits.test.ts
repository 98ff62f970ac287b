/** What GitHub says of one record's pull requests touches its page, its data and the dashboard; and which data it is, the index says. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildsIn, type Files } from './builds-in.ts';

const { hub, build, takeSample, remove } = await buildsIn('gates-edits');
afterAll(remove);

const file = join(hub, 'data/gates/87.json');
const differing = (before: Files, after: Files) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .toSorted();

test('an edit of a file of gates changes the page of its record, its JSON and the dashboard', async () => {
  takeSample();
  const before = await build('quick', false);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"state": "pending"', '"state": "fail"'));
  const after = await build('quick', false);
  const expected = [
    'api/index.json',
    'api/tasks/87.json',
    'dashboard/gates.csv',
    'dashboard/index.html',
    'tasks/87/index.html',
  ];
  expect(differing(before, after)).toEqual(expected);
  expect(after).toEqual(await build('full', true));
  rmSync(file);
  const gone = await build('quick', false);
  // Nothing of it can be searched for, so the search stays as it was.
  expect(Object.keys(gone).some((name) => name.startsWith('search/'))).toBe(true);
  expect(differing(after, gone)).toEqual(expected);
  expect(gone).toEqual(await build('full', true));
});
