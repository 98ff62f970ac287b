import { expect, test } from 'vitest';
import { compare, type Measures } from './compare.ts';
import { measureCode } from './measure-code.ts';
import { repeatedShare } from './repeated-share.ts';

const one = (text: string) => measureCode(new Map([['a.ts', text]]));

test('a function has one way through it, and one more for each branch', async () => {
  expect((await one('const a = () => 1;')).complexity).toBe(1);
  expect(
    (await one('function a(x) { if (x) return 1; for (const y of x) while (y && x) y(); return x ? 1 : x ?? 2; }'))
      .worst,
  ).toEqual([{ path: 'a.ts', name: 'a', complexity: 7 }]);
  expect((await one('switch (x) { case 1: break; }')).complexity).toBe(0);
});

test('what stands in an inner function counts there', async () => {
  const { worst, functions } = await one(
    'const outer = () => { const inner = (x) => { if (x) return 1; }; return inner; };',
  );
  expect(functions).toBe(2);
  expect(worst.map(({ name, complexity }) => [name, complexity])).toEqual([
    ['inner', 2],
    ['outer', 1],
  ]);
});

test('what is no code is passed over, and odd code is measured all the same', async () => {
  expect((await measureCode(new Map([['a.md', 'if (x)']]))).lines).toBe(0);
  expect((await one('function ( { if if')).functions).toBeGreaterThanOrEqual(0);
});

test('a passage that stands twice is counted, comments and imports are not', async () => {
  const body = Array.from({ length: 20 }, (_, at) => `const value${at} = read(${at});`).join('\n');
  const files = (second: string) =>
    new Map([
      ['a.ts', `import x from 'y';\n${body}`],
      ['b.ts', second],
    ]);
  expect((await measureCode(files(`// more\n${body}`))).duplication).toBe(1);
  expect((await measureCode(files('const other = 1;'))).duplication).toBe(0);
  expect(repeatedShare([])).toBe(0);
  expect(repeatedShare([Array.from({ length: 60 }, () => 'a')])).toBe(0);
});

test('what became better and worse is told in figures', () => {
  const measures = (other: Partial<Measures>): Measures => ({
    ...{
      complexity: 10,
      functions: 5,
      worst: [],
      duplication: 0.1,
      lines: 9,
      coverage: { 'a.ts': { total: 10, covered: 8 } },
    },
    ...other,
  });
  const found = compare(
    measures({}),
    measures({ complexity: 12, duplication: 0.05, coverage: { 'a.ts': { total: 10, covered: 9 } } }),
  );
  expect(found.map(({ name, before, after, is }) => `${name}: ${before} → ${after}, ${is}`)).toEqual([
    'Coverage: 80.0% → 90.0%, better',
    'Complexity per function: 2.00 → 2.40, worse',
    'Duplication: 10.0% → 5.0%, better',
    'Most complicated function: 0 → 0, same',
  ]);
  expect(compare(measures({ coverage: null }), measures({})).map(({ name }) => name)).not.toContain('Coverage');
});
