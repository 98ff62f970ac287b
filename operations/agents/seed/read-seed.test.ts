import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { policyOf } from './policy-of.ts';
import { faultLines, readSeed } from './read-seed.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const source = read('./fixtures/interactive-cv.yaml');
const own = read('../../../seed.yaml');

/** What is said of a seed after a change of its text. */
function told(from: string, to: string): string[] {
  expect(source).toContain(from);
  const found = readSeed(source.replace(from, to));
  return 'faults' in found ? faultLines(found.faults) : [];
}

const policy = (text: string) => {
  const found = readSeed(text);
  if ('faults' in found) throw new Error(faultLines(found.faults).join('\n'));
  return policyOf(found.seed, found.hash);
};

describe('the seed of the source document', () => {
  test('becomes a policy with the limits that it names', () => {
    const found = policy(source);
    expect(found.limits).toMatchObject({
      linesPerFile: 400,
      linesPerFunction: 60,
      newDependencies: 1,
      filesPerPatch: 10,
    });
    expect(found.coverage).toEqual({ '**': 0.75, 'packages/schema/**': 0.9, 'packages/core/**': 0.85 });
    expect(found.checks).toEqual(
      ['lint', 'typecheck', 'test'].map((name) => ({ name, command: ['pnpm', 'run', name] })),
    );
    expect(found.mayNotWrite).toEqual(['.github/workflows/**', 'infra/**', 'seed.yaml']);
    expect(found.labels).toEqual({
      'ai-task': 'NEEDS_TRIAGE',
      'ai-refactor': 'CONTENT_REFACTOR',
      'ai-test-gen': 'SCHEMA_TESTS',
    });
    expect(found.reviewers).toEqual(['4444jjP']);
    expect(found.seedHash).toMatch(/^[\da-f]{64}$/);
  });

  test('tells a model everything that no code can check', () => {
    const rules = policy(source).rules.join('\n');
    for (const words of [
      'tells everybody the same',
      'Not a goal: A network of people.',
      'Do not: business logic in React components',
      'strict true',
      'PascalCase',
      'web_lcp_ms 2500',
      'No secrets committed',
      'Others use only getSchema(), validateProfile(profileJson).',
      'Schema before user interface.',
      'Coverage rises',
      'PostgreSQL; raw-sql',
      'expert-reviewer',
    ])
      expect(rules).toContain(words);
  });
});

test('the seed of this project can be read, and nobody changes it on the way', () => {
  const found = policy(own);
  expect(found.mayNotWrite).toContain('seed.yaml');
  expect(() => Object.assign(found, { phase: 5 })).toThrow();
  expect(() => Object.assign(found.limits, { attempts: 99 })).toThrow();
});

test('another letter is another digest', () => {
  expect(policy(source).seedHash).not.toBe(policy(`${source}# more\n`).seedHash);
});

describe('a mistake is told with its key, its line and what to do', () => {
  test.each([
    ['version: 1', 'version: 2', 'seed.yaml, line 4: "version" should be 1.'],
    ['max_lines_per_file: 400', 'max_lines_per_fil: 400', '"constraints.max_lines_per_file" is missing. Add it.'],
    ['max_lines_per_file: 400', 'max_lines_per_fil: 400', 'did you mean "max_lines_per_file"?'],
    ['max_lines_per_file: 400', 'max_lines_per_file: many', 'should be a whole number from 20 to 5000'],
    ['max_lines_per_file: 400', 'max_lines_per_file: 0', 'should be a whole number from 20 to 5000'],
    ['allow_auto_merge: false', 'allow_auto_merge: true', 'should be false: no program merges what a program wrote'],
    ['mode: allowlist', 'mode: any', '"security.dependency_policy.mode" should be allowlist'],
    ['global: 0.75', 'global: 75', '"quality.coverage.global" should be from 0 to 1'],
    ['packages/schema: 0.9', '../schema: 0.9', '"quality.coverage.../schema" is no name that may stand here'],
    ['      - packages/schema/**', '      - ../secrets/**', 'write_paths entry 1" should not have a step "." or ".."'],
    ['      - packages/schema/**', '      - /etc/**', 'should begin at the root of the repository'],
    ['package_manager: pnpm', 'package_manager: make', 'should be npm, pnpm, yarn or bun'],
    ['phase: 1', 'phase: 6', '"automation_contract.phase" should be a whole number from 0 to 5'],
    ['  description: A curriculum', '  motto: A curriculum', '"project.description" is missing. Add it.'],
    ['[lint, typecheck, test]', '[]', '"quality.ci_required_checks" should name at least one check.'],
    ['[lint, typecheck, test]', '[rm -rf /]', 'should be the name of a script, or a name with a command'],
    ['handle: 4444jjP', 'handle: "4444 jjP"', 'should be an account on GitHub'],
    ['runtime: [zod', "runtime: ['../zod'", 'should be the name of a package'],
  ])('%s → %s', (from, to, words) => {
    expect(told(from, to).join('\n')).toContain(words);
  });

  test('all mistakes at once, by their lines', () => {
    const found = readSeed(source.replace('version: 1', 'version: x').replace('monorepo: true', 'monorepo: 3'));
    expect('faults' in found && faultLines(found.faults)).toEqual([
      'seed.yaml, line 4: "version" should be 1.',
      'seed.yaml, line 12: "project.repo.monorepo" should be true or false, not a number.',
    ]);
  });
});

describe('what is no YAML of a seed', () => {
  test.each([
    ['project: {', 'line 1'],
    ['version: 1\nversion: 1\n', 'the key "version" appears twice in it.'],
    ['a: &a [x]\nb: *a\n', 'has an anchor ("&") or an alias ("*")'],
    ['a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n', 'has an anchor'],
    ['a: !!js/function x\n', 'tag'],
    ['--- 1\n--- 2\n', 'more than one YAML document'],
    ['', 'The seed'],
    ['just a text', 'should be a group of keys, not text'],
    ['[1, 2]', 'should be a group of keys, not a list'],
    ['['.repeat(20_000), 'line'],
    ['#'.repeat(200_001), 'larger than 200 kB'],
    ['__proto__: { version: 1 }', '"__proto__" is no key of a seed'],
  ])('%j', (text, words) => {
    const found = readSeed(text);
    expect('faults' in found ? faultLines(found.faults).join('\n') : 'read').toContain(words);
  });
});
