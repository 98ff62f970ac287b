import { expect, test } from 'vitest';
import type { Risk } from '../../content-schema/gates/gates-file.ts';
import { type ChangeFacts, higherRisk, riskOf } from './risk-of.ts';

const change: ChangeFacts = { paths: [], additions: 10, deletions: 2, author: 'ada', authorIsBot: false };
const of = (...paths: string[]) => riskOf({ ...change, paths });

test('documents, pictures and tests are of low risk, and it says so', () => {
  expect(of('spec/payments/prd.md', 'spec/payments/plan.md')).toEqual({
    level: 'low',
    why: ['Changes only documents.'],
  });
  expect(of('docs/schema.svg', 'tests/pay.test.ts').why).toEqual(['Changes only documents, pictures and tests.']);
});

test('code is of medium risk', () => {
  expect(of('src/pay.ts', 'README.md')).toEqual({ level: 'medium', why: ['Changes code or settings.'] });
});

test.each([
  ['.github/workflows/ci.yml', 'what runs on GitHub Actions'],
  ['.GitHub/Workflows/ci.yml', 'what runs on GitHub Actions'],
  ['.github/actions/set-up/action.yml', 'what runs on GitHub Actions'],
  ['.github/CODEOWNERS', 'who has to agree to changes'],
  ['db/migrations/0007_users.sql', 'a database'],
  ['infra/main.tf', 'how it is deployed'],
  ['Dockerfile', 'how it is deployed'],
  ['src/auth/token.ts', 'a core service'],
  ['src/auth.ts', 'a core service'],
  ['.env.production', 'secrets'],
])('%s is of high risk: it is %s', (path, what) => {
  expect(of('README.md', path)).toMatchObject({
    level: 'high',
    why: expect.arrayContaining([`Changes ${what}: ${path}.`]),
  });
});

test.each([
  ['package-lock.json', 'dependencies'],
  ['app/go.sum', 'dependencies'],
  ['requirements-dev.txt', 'dependencies'],
  ['prompts/summary.md', 'what models are told'],
  ['AGENTS.md', 'what models are told'],
])('%s is of medium risk: it is %s', (path, what) => {
  expect(of(path)).toMatchObject({ level: 'medium', why: expect.arrayContaining([`Changes ${what}: ${path}.`]) });
});

test.each(['docs/security.md', 'spec/auth/prd.md', 'notes/author.md'])('%s only speaks of it', (path) => {
  expect(of(path).level).toBe('low');
});

test('a long change is of medium risk, and one that nobody reads is of high risk', () => {
  expect(riskOf({ ...change, paths: ['a.md'], additions: 499, deletions: 0 }).level).toBe('low');
  expect(riskOf({ ...change, paths: ['a.md'], additions: 499, deletions: 1 })).toEqual({
    level: 'medium',
    why: ['Changes 500 lines.'],
  });
  expect(riskOf({ ...change, paths: ['a.md'], additions: 2000, deletions: 0 }).level).toBe('high');
});

test('what a model wrote, or nobody knows who wrote, is never of low risk', () => {
  expect(riskOf({ ...change, paths: ['a.md'], byModel: true })).toEqual({
    level: 'medium',
    why: ['A model wrote it.'],
  });
  expect(riskOf({ ...change, paths: ['a.md'], author: null }).level).toBe('medium');
});

test('a bot may write documents', () => {
  expect(riskOf({ ...change, paths: ['a.md'], authorIsBot: true }).level).toBe('low');
  expect(riskOf({ ...change, paths: ['a.test.ts'], authorIsBot: true }).level).toBe('medium');
});

test('what cannot be seen is of high risk', () => {
  expect(riskOf(change)).toEqual({ level: 'high', why: ['It is not known which files it changes.'] });
  expect(riskOf({ ...change, paths: ['a.md'], hasMorePaths: true }).level).toBe('high');
  expect(riskOf({ ...change, additions: 0, deletions: 0 })).toEqual({ level: 'low', why: ['Changes nothing.'] });
});

test('the weightiest reason comes first, and of many files three are named', () => {
  const paths = ['a', 'b', 'c', 'd'].map((name) => `.github/workflows/${name}.yml`);
  expect(of('package.json', ...paths).why).toEqual([
    'Changes what runs on GitHub Actions: .github/workflows/a.yml, .github/workflows/b.yml, .github/workflows/c.yml and 1 more.',
    'Changes dependencies: package.json.',
    'Changes code or settings.',
  ]);
});

test('of two risks the higher one counts, with the reasons of both', () => {
  const low: Risk = { level: 'low', why: ['a', 'b'] };
  const high: Risk = { level: 'high', why: ['c', 'b'] };
  expect(higherRisk(low, high)).toEqual({ level: 'high', why: ['c', 'b', 'a'] });
  expect(higherRisk(high, low)).toEqual(higherRisk(low, high));
});
