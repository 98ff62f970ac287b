import { expect, test } from 'vitest';
import type { Measures } from '../metrics/compare.ts';
import type { AgentPhase } from '../seed/agent-policy.ts';
import { type Code, tasksOf } from './health.ts';

const measures = (other: Partial<Measures> = {}): Measures => ({
  ...{ complexity: 10, functions: 5, worst: [], duplication: 0.1, lines: 9, coverage: null },
  ...other,
});
const policy = (phase: AgentPhase = 1) => ({ phase, mayWrite: ['src/**'], mayNotWrite: ['src/secret/**'] });
const look = (code: Partial<Code>, phase: AgentPhase = 1) =>
  tasksOf({ files: new Map(), now: measures(), before: undefined, ...code }, policy(phase));
const causes = (code: Partial<Code>, phase: AgentPhase = 1) => look(code, phase).map(({ cause }) => cause);

test('a comment that says what is to be done is a task, the same one wherever its line moves to', () => {
  const [first] = causes({ files: new Map([['src/a.ts', '// TODO: read tabs\n']]) });
  const [moved] = causes({ files: new Map([['src/a.ts', '\n\n\nconst x = 1;\n  // TODO: read tabs\n']]) });
  expect(first).toMatch(/^todo:src\/a\.ts:[\da-f]{12}$/);
  expect(moved).toBe(first);
  expect(causes({ files: new Map([['src/a.ts', 'const TODO = "TODO: no comment";']]) })).toEqual([]);
});

test('a file of nothing but line breaks is gone through once', () => {
  expect(causes({ files: new Map([['src/a.ts', '\n'.repeat(400_000)]]) })).toEqual([]);
});

test('what agents may not write is no task of theirs', () => {
  const files = new Map(['src/secret/a.ts', 'lib/a.ts', 'src/b.ts'].map((path) => [path, '// FIXME: it is odd\n']));
  expect(look({ files }).map(({ scopePaths }) => scopePaths)).toEqual([['src/b.ts']]);
});

test('what became worse comes first, then what is not tested, and what is too complicated', () => {
  const before = measures({ coverage: { 'src/a.ts': { total: 100, covered: 90 } } });
  const now = measures({
    ...{ duplication: 0.2, worst: [{ path: 'src/b.ts', name: 'walk', complexity: 31 }] },
    coverage: { 'src/a.ts': { total: 100, covered: 20 } },
  });
  expect(causes({ before, now })).toEqual([
    'metric:coverage',
    'metric:duplication',
    'coverage:src/a.ts',
    'smell:src/b.ts:walk',
  ]);
  expect(look({ before, now })[0]).toMatchObject({ type: 'REGRESSION', priority: 'regression' });
});

test('what nobody has asked for is proposed from phase 5 on, and one look never gives more than a person can read', () => {
  const files = new Map<string, string>(
    Array.from({ length: 9 }, (_, at) => [`src/${at}.ts`, 'export function x() {}'] as const),
  );
  expect(causes({ files }, 4)).toEqual([]);
  expect(causes({ files }, 5)).toHaveLength(5);
  files.set('src/0.test.ts', '');
  expect(causes({ files }, 5)).not.toContain('gap:src/0.ts');
});
