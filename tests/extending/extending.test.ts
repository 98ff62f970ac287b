/** Who adds what CONTRIBUTING.md speaks of has nothing else to edit: each addition is made in a copy, and its tests stay green. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Copy, copyCheckout } from './copy-checkout.ts';
import { edits } from './edits.ts';

const minutes = 60_000;

/** Where the tests stand that read definitions; a whole site is built once, below. */
const rooms = [
  'content-schema',
  'src',
  'tests/docs',
  'tests/issue-form-rules',
  'tests/fake-github/pages',
  'tests/fake-github/serve',
];

let copy: Copy | undefined;
afterEach(() => copy?.remove(), minutes);
const ownCopy = (): Copy => {
  copy = copyCheckout();
  return copy;
};

const passes = ({ run }: Copy, program: string, ...words: string[]) => {
  const { status, output } = run(program, ...words);
  expect(status, output).toBe(0);
};

test.each(Object.entries(edits))(
  '%s: every test that reads what was edited passes',
  (_what, edit) => {
    const own = ownCopy();
    edit(own);
    passes(own, 'vitest', 'run', '--changed', '--typecheck.enabled=false', ...rooms);
  },
  10 * minutes,
);

test(
  'all of it together: lint, types, docs and a build pass, and the site has what was added',
  () => {
    const own = ownCopy();
    for (const edit of Object.values(edits)) edit(own);
    passes(own, 'biome', 'ci', '--error-on-warnings');
    passes(own, 'node', 'scripts/types.ts');
    passes(own, 'vitest', 'run', '--typecheck.enabled=false', 'tests/docs');
    passes(own, 'node', 'src/commands/ledgerline.ts', 'build');
    for (const path of ['books/index.html', 'books.csv', 'api/books.json', 'schemas/books.schema.json'])
      expect(existsSync(join(own.folder, 'dist', path)), path).toBe(true);
    const page = (path: string) => readFileSync(join(own.folder, 'dist', path, 'index.html'), 'utf8');
    expect(page('docs/reference/problems')).toContain('id="title-long"');
    expect(page('docs/reference/record-types')).toContain('The Session Code');
    expect(page('today')).toContain('tasks.');
    expect(page('')).toContain('What there is to do.');
    expect(page('dashboard')).toContain('id="closed"');
    expect(existsSync(join(copy.folder, 'dist/dashboard/closed-records.csv'))).toBe(true);
  },
  15 * minutes,
);
