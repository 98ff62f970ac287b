import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Builder, stateOf, thisBuilder } from './builder.ts';
import { takeTurn, takeTurnAtOnce } from './take-turn.ts';

let turns: string;
beforeEach(() => {
  turns = mkdtempSync(join(tmpdir(), 'ledgerline-turns-'));
});
afterEach(() => rmSync(turns, { recursive: true }));

const me = thisBuilder('dist', new Date('2026-01-02T03:04:05Z'));
/** Larger than any pid that systems give. */
const nobody = 2 ** 30;

/** Leaves the file of another build, which gave its last sign of life so many seconds ago. */
function other(builder: Partial<Builder> | string, silentFor = 0): void {
  const file = join(turns, '1-other.json');
  writeFileSync(file, typeof builder === 'string' ? builder : JSON.stringify({ ...me, ...builder }));
  const lastSign = new Date(Date.now() - silentFor * 1000);
  utimesSync(file, lastSign, lastSign);
}

test('one build has its turn at a time, and its file is gone when it ends', async () => {
  const turn = takeTurnAtOnce('dist', turns);
  expect(turn?.isMine()).toBe(true);
  expect(takeTurnAtOnce('site', turns)).toBeUndefined();
  expect(readdirSync(turns)).toHaveLength(1);
  turn?.end();
  expect([turn?.isMine(), readdirSync(turns)]).toEqual([false, []]);
  (await takeTurn('dist', () => {}, turns)).end();
  expect(readdirSync(turns)).toEqual([]);
});

test('whoever waits says once for whom, and goes on when that one ends', async () => {
  const first = takeTurnAtOnce('out/site', turns);
  const said: string[] = [];
  const second = takeTurn(
    'dist',
    (words) => {
      said.push(words);
      setTimeout(() => first?.end(), 900);
    },
    turns,
  );
  (await second).end();
  expect(said).toEqual([
    expect.stringMatching(`^Waiting: process ${process.pid} has been building out/site for \\d+ second`),
  ]);
});

test('many who come at once go in one after the other', async () => {
  let inside = 0;
  const together: number[] = [];
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      const turn = await takeTurn('dist', () => {}, turns);
      together.push(++inside);
      await new Promise((resume) => setTimeout(resume, 5));
      inside--;
      turn.end();
    }),
  );
  expect(together).toEqual([1, 1, 1, 1, 1, 1]);
  expect(readdirSync(turns)).toEqual([]);
});

test.each([
  ['whose process is gone', { pid: nobody }, 0],
  ['whose pid belongs to a later process', { began: '1' }, 0],
  ['of another machine that has been silent for long', { machine: 'elsewhere', pid: nobody }, 600],
  ['that left half a file long ago', '{"pid": 1', 600],
])('a build %s stands in nobody’s way', (_, builder, silentFor) => {
  other(builder, silentFor);
  const turn = takeTurnAtOnce('dist', turns);
  expect(turn).toBeDefined();
  expect(readdirSync(turns)).toHaveLength(1);
  turn?.end();
});

test('a build that was stopped while it introduced itself stands in nobody’s way', () => {
  writeFileSync(join(turns, '1-other.json.begun'), '{"pid": 1');
  const turn = takeTurnAtOnce('dist', turns);
  expect(turn).toBeDefined();
  turn?.end();
});

test.each([
  ['that lives, however long it has been silent', {}, 600],
  ['of another machine that gave a sign of life just now', { machine: 'elsewhere', pid: nobody }, 0],
  ['of which nothing can be read yet', '', 0],
])('a build %s keeps its turn', (_, builder, silentFor) => {
  other(builder, silentFor);
  expect(takeTurnAtOnce('dist', turns)).toBeUndefined();
  expect(readdirSync(turns)).toEqual(['1-other.json']);
});

test('a process is known by its pid and by when it began', () => {
  expect(stateOf(me)).toBe(me.began === undefined ? 'unknown' : 'lives');
  expect(stateOf({ ...me, pid: nobody })).toBe('ended');
  expect(stateOf({ ...me, machine: 'elsewhere' })).toBe('unknown');
});
