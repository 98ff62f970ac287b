/** `npm run rehearse` as a person runs it: with the records of the product's sample, and an event of those that come with it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rehearse } from './rehearse-event.ts';

test('an opened issue is rehearsed to its page, and the last line says how long the way was', async () => {
  const said: string[] = [];
  const event = readFileSync('tests/rehearsal/events/issue-opened.json', 'utf8');
  const code = await rehearse(event, (line) => void said.push(line));
  expect([code, said.at(-1)], said.join('\n')).toEqual([
    0,
    expect.stringMatching(/^\nissue → page: \d+ s in \d+ jobs$/),
  ]);
});
