import { expect, test } from 'vitest';
import { textOf, withinSize } from './within-size.ts';

const comment = (at: number, detail: string) => ({ at, kind: 'commented', detail });
const opened = { at: 0, kind: 'opened' };
const bytes = (record: unknown) => Buffer.byteLength(textOf(record));

test.each([
  ['letters', 'x'],
  ['characters of three bytes', '漢'],
  ['characters of four bytes', '😀'],
  ['characters that JSON escapes', '\u0001'],
])('a record with long comments of %s has a file that can be read, and keeps the newest', (_, character) => {
  const comments = Array.from({ length: 30 }, (_, at) => comment(at, character.repeat(50_000)));
  const record = withinSize({ id: 1, history: [opened, ...comments] });
  const history = record.history as { at: number }[];
  expect(bytes(record)).toBeLessThanOrEqual(800_000);
  expect(history[0]).toEqual(opened);
  expect(history.slice(1).map(({ at }) => at)).toEqual(comments.slice(30 - (history.length - 1)).map(({ at }) => at));
  expect(bytes({ ...record, history: [opened, ...comments.slice(30 - history.length)] })).toBeGreaterThan(800_000);
});

test('a record of a usual size stays as it is', () => {
  const record = { id: 1, history: [opened, comment(1, 'Well done')] };
  expect(withinSize(record)).toBe(record);
});
