import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fits } from '../patch/glob.ts';
import { inferScopePaths, inferTaskType } from './infer.ts';

const known = { 'ai-task': 'NEEDS_TRIAGE', 'ai-refactor': 'CONTENT_REFACTOR', 'ai-test-gen': 'CONTENT_TESTS' } as const;
const type = (title: string, labels: readonly string[] = ['ai-task'], body: string | null = null) =>
  inferTaskType({ labels, title, body }, known);

describe('what an issue asks for', () => {
  test.each([
    ['Update to the latest version', 'NEEDS_TRIAGE'],
    ['Contested results', 'NEEDS_TRIAGE'],
    ['Schema tests for jobs', 'SCHEMA_TESTS'],
    ['More tests of the schema', 'SCHEMA_TESTS'],
    ['Schema lacks a field', 'SCHEMA_FILL_GAPS'],
    ['Tests for the parser', 'CONTENT_TESTS'],
    ['Refactor the parser', 'CONTENT_REFACTOR'],
    ['The parser crashes on tabs', 'BUG'],
    ['', 'NEEDS_TRIAGE'],
  ])('%s → %s', (title, wanted) => {
    expect(type(title)).toBe(wanted);
  });

  test('a label counts before a field, a field before other labels, and these before the title', () => {
    const body = '### Type\n\nBUG\n\n### Scope\n\n_No response_\n';
    expect(type('Schema tests', ['ai-task', 'ai-refactor'], body)).toBe('CONTENT_REFACTOR');
    expect(type('Schema tests', ['ai-task', 'regression'], body)).toBe('BUG');
    expect(type('Schema tests', ['ai-task', 'regression'])).toBe('REGRESSION');
  });

  test.each(['constructor', '__proto__', 'toString', 'valueOf'])(
    'a label called %s is a label that asks for nothing',
    (label) => {
      expect(type('', ['ai-task', label])).toBe('NEEDS_TRIAGE');
    },
  );

  test('what stands in the text of an issue, such as the word "test", changes nothing', () => {
    expect(type('Improve it', ['ai-task'], 'Please test this schema, it is a regression')).toBe('NEEDS_TRIAGE');
  });
});

describe('where an issue wants something changed', () => {
  const mayWrite = ['packages/schema/**', 'packages/content-model/**', 'docs/*.md'];
  test.each([
    [
      '',
      '### Scope\n\npackages/schema/src/a.ts, packages/schema/test/\n',
      ['packages/schema/src/a.ts', 'packages/schema/test/**'],
    ],
    ['', 'In `packages/content-model/x.ts` something is odd, see `foo()`.', ['packages/content-model/x.ts']],
    ['The schema is odd', null, ['packages/schema/**']],
    ['', '`docs/a.md`', ['docs/a.md']],
  ])('%j, %j', (title, body, paths) => {
    expect(inferScopePaths(title, body, mayWrite)).toMatchObject({ paths, isNamed: true });
  });

  test.each([
    '### Scope\n\n.github/workflows/ci.yml',
    '### Scope\n\n../x, /etc/passwd, **',
    '### Scope\n\npackages/**',
    'Anything',
  ])('where it names nothing that may be written, it is all that may: %j', (body) => {
    expect(inferScopePaths('', body, mayWrite)).toMatchObject({ paths: mayWrite, isNamed: false });
  });

  test('whatever an issue says, nothing lies in its scope that may not be written', () => {
    const piece = fc.constantFrom(
      'packages',
      'schema',
      '**',
      '*',
      '..',
      '.',
      '',
      'docs',
      'a.md',
      '.git',
      'src',
      '*.ts',
    );
    const path = fc.array(piece, { minLength: 1, maxLength: 4 }).map((steps) => steps.join('/'));
    const real = fc.array(fc.constantFrom('packages', 'schema', 'docs', 'a.md', 'src', 'x.ts'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(path), fc.array(real), (said, paths) => {
        const { paths: scope } = inferScopePaths('', `### Scope\n\n${said.join(' ')}`, mayWrite);
        for (const at of paths.map((steps) => steps.join('/')))
          if (scope.some((glob) => fits(at, glob))) expect(mayWrite.some((glob) => fits(at, glob))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
