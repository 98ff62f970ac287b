import { describe, expect, test } from 'vitest';
import { type Coverage, coverageRefusals, readCoverage } from './coverage.ts';

const of = (core: number, other = 50): Coverage => ({
  'src/core/a.ts': { total: 100, covered: core },
  'src/b.ts': { total: 100, covered: other },
});
const told = (before: Coverage, after: Coverage, least = {}) =>
  coverageRefusals(least, before, after).map(({ why }) => why);

describe('coverage', () => {
  test('may stay and rise', () => {
    expect(told(of(80), of(80))).toEqual([]);
    expect(told(of(80), of(81))).toEqual([]);
  });

  test('may not fall, not even by a line, and not in one folder for another', () => {
    expect(told(of(80), of(79))).toEqual(['Tests would run 64.5% of the lines, and run 65% now.']);
    expect(told(of(80), of(79, 60), { 'src/core/**': 0 })).toEqual([
      'Tests would run 79% of the lines, and run 80% now.',
    ]);
  });

  test('that is too low has to rise, and need not get there at once', () => {
    const least = { '**': 0.9 };
    expect(told(of(80), of(80), least)).toEqual(['Tests run 65% of the lines, and should run 90%.']);
    expect(told(of(80), of(82), least)).toEqual([]);
    expect(told({}, of(80), least)).toHaveLength(1);
  });

  test('has to stay known', () => {
    expect(told(of(80), {})).toEqual(['There are no figures of coverage any more.']);
    expect(told({}, {}, { '**': 0.9 })).toEqual([]);
  });

  test('falls when untested code comes', () => {
    expect(told(of(80), { ...of(80), 'src/new.ts': { total: 10, covered: 0 } })).toHaveLength(1);
  });
});

test('a summary is read by paths below the checkout', () => {
  const lines = { total: 10, covered: 5, skipped: 0, pct: 50 };
  expect(readCoverage(JSON.stringify({ total: { lines }, '/w/src/a.ts': { lines } }), '/w/')).toEqual({
    'src/a.ts': lines,
  });
  for (const text of ['', '[]', '{"a":{}}', '{"a":{"lines":{"total":-1,"covered":0}}}'])
    expect(readCoverage(text, '/w')).toBeUndefined();
});
