import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeDigest } from './code-digest.ts';
import { memoryIn } from './memory.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'ledgerline-memory-')), 'private/records.lines');
const words = (number: number) => `words of ${number}, with "quotes",\nlines, ä and \ud83d\ude00`;

/** A run that asks for the words of those numbers: what it was given, and which of them it had to make. */
async function run(file: string, numbers: Iterable<number>, kind = 'kind 1') {
  const memory = await memoryIn(file, kind);
  const made: number[] = [];
  const given = [...numbers].map((number) =>
    memory.remember(['words', number], () => {
      made.push(number);
      return { number, words: words(number) };
    }),
  );
  expect(given).toEqual([...numbers].map((number) => ({ number, words: words(number) })));
  await memory.keep();
  return made;
}

test('what was made is given again in the next run, and what is new is added to the file', async () => {
  const file = newFile();
  expect(await run(file, [1, 2, 1])).toEqual([1, 2]);
  const before = readFileSync(file);
  expect(await run(file, [2, 3, 1])).toEqual([3]);
  expect(readFileSync(file).subarray(0, before.length)).toEqual(before);
  expect(await run(file, [1, 2, 3])).toEqual([]);
  expect(readdirSync(join(file, '..'))).toEqual(['records.lines']);
});

test('one that is kept again and again writes each time what is new since then', async () => {
  const file = newFile();
  const memory = await memoryIn(file, 'kind 1');
  const sizes: number[] = [];
  for (const number of [1, 2, 2, 3]) {
    memory.remember(['words', number], () => ({ number, words: words(number) }));
    await memory.keep();
    sizes.push(statSync(file).size);
  }
  const [one = 0, two = 0, same, three = 0] = sizes;
  expect([same, three - two]).toEqual([two, two - one]);
  expect(await run(file, [3, 1, 2])).toEqual([]);
});

test('where nothing is new, nothing is written', async () => {
  const file = newFile();
  await run(file, [1]);
  const { mtimeNs, ino } = statSync(file, { bigint: true });
  await run(file, [1]);
  expect(statSync(file, { bigint: true })).toMatchObject({ mtimeNs, ino });
});

test('a memory of another kind is none, and is replaced', async () => {
  const file = newFile();
  await run(file, [1, 2]);
  expect(await run(file, [1], 'kind 2')).toEqual([1]);
  expect(await run(file, [1], 'kind 1')).toEqual([1]);
});

test('what nobody asks for leaves the file when it is more than is asked for', async () => {
  const file = newFile();
  const many = Array.from({ length: 1500 }, (_, index) => index);
  await run(file, many);
  const { size } = statSync(file);
  expect(await run(file, [7, 8])).toEqual([]);
  expect(statSync(file).size).toBeLessThan(size / 100);
  expect(await run(file, [7, 8])).toEqual([]);
});

test('a file that was cut, damaged or written twice at once gives nothing wrong, and is whole after the next run', async () => {
  const file = newFile();
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  await run(file, numbers.slice(0, 20));
  await run(file, numbers);
  const whole = readFileSync(file);
  const damage = fc.oneof(
    fc.nat(whole.length).map((end) => whole.subarray(0, end)),
    fc
      .tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }))
      .map(([at, by]) => whole.map((byte, index) => (index === at ? byte ^ by : byte))),
    fc
      .tuple(fc.nat(whole.length), fc.uint8Array({ maxLength: 50 }))
      .map(([at, more]) => Buffer.concat([whole.subarray(0, at), more, whole.subarray(at)])),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      writeFileSync(file, bytes);
      await run(file, numbers);
      expect(await run(file, numbers)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a digest of code follows what lies there and its name, but no test; what is not there is passed over', () => {
  const checkout = mkdtempSync(join(tmpdir(), 'ledgerline-code-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  };
  const seen: string[] = [];
  const isOther = () => {
    const digest = codeDigest(checkout, ['room', 'lock.json', 'absent']);
    const isNew = !seen.includes(digest);
    seen.push(digest);
    return isNew;
  };
  for (const [path, text, changes] of [
    ['room/a.ts', '1', true],
    ['room/a.ts', '2', true],
    ['room/deep/b.ts', '2', true],
    ['lock.json', '{}', true],
    ['room/a.test.ts', '3', false],
    ['room/fixtures/case.json', '3', false],
    ['elsewhere.ts', '4', false],
  ] as const) {
    write(path, text);
    expect(isOther(), path).toBe(changes);
  }
});
