import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { plainData } from './plain-data.ts';

const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;

test('what JSON can say stays as it is, whatever its keys are called', () => {
  fc.assert(
    fc.property(fc.json({ depthSize: 'small' }), (text) => {
      const data = JSON.parse(text) as unknown;
      const read = plainData(data);
      expect('data' in read && JSON.stringify(read.data)).toBe(JSON.stringify(data).toWellFormed());
    }),
  );
  expect(plainData(JSON.parse('{"__proto__":{"a":1}}'))).toEqual({ data: JSON.parse('{"__proto__":{"a":1}}') });
});

test('whatever JSON cannot say becomes what it can say', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }), (data) => {
      const read = plainData(data);
      if ('data' in read) expect(JSON.parse(JSON.stringify(read.data))).toEqual(read.data);
    }),
  );
  expect(plainData({ n: Number.NaN, i: Number.POSITIVE_INFINITY, half: 'a\ud83d', f: () => 1 })).toEqual({
    data: { n: null, i: null, half: 'a\ufffd', f: null },
  });
});

test('data that is nested too deep, endless or too much is refused with the limit it breaks', () => {
  const endless: unknown[] = [];
  endless.push(endless);
  const shared = Array.from({ length: 30 }).reduce<unknown>((inner) => [inner, inner], 'x');
  expect(plainData(nested(limits.levels))).toEqual({ data: nested(limits.levels) });
  const levels = { tooMuch: '100 levels of lists and objects' };
  expect(plainData(nested(limits.levels + 1))).toEqual(levels);
  expect(plainData(nested(100_000))).toEqual(levels);
  expect(plainData(endless)).toEqual(levels);
  expect(plainData(shared)).toEqual({ tooMuch: '200,000 values' });
  expect(plainData(['x'.repeat(limits.characters), 'y'])).toEqual({ tooMuch: '4,000,000 characters' });
});
