/** Who adds what CONTRIBUTING.md speaks of has nothing else to edit: each addition is made in a copy, and its tests stay green. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Copy, copyCheckout } from './copy-checkout.ts';
import { edits } from './edits.ts';

const minutes = 60_000;

/** Everything that needs neither a server nor a built site. */
const pureTests = ['content-schema', 'src', 'tests/docs', 'tests/issue-form-rules', 'biome'];

let copy: Copy;
afterEach(() => copy.remove());

const passes = (program: string, ...words: string[]) => {
  const { status, output } = copy.run(program, ...words);
  expect(status, output).toBe(0);
};

test.each(Object.entries(edits))(
  '%s: every test that reads what was edited passes',
  (_what, edit) => {
    copy = copyCheckout();
    edit(copy);
    passes('vitest', 'run', '--changed', '--typecheck.enabled=false', ...pureTests);
  },
  10 * minutes,
);

test(
  'all of it together: lint, types, docs and a build pass, and the site has what was added',
  () => {
    copy = copyCheckout();
    for (const edit of Object.values(edits)) edit(copy);
    passes('biome', 'ci', '--error-on-warnings');
    passes('node', 'scripts/types.ts');
    passes('vitest', 'run', '--typecheck.enabled=false', 'tests/docs');
    passes('node', 'src/commands/ledgerline.ts', 'build', '--strict');
    for (const path of ['books/index.html', 'books.csv', 'api/books.json', 'schemas/books.schema.json'])
      expect(existsSync(join(copy.folder, 'dist', path)), path).toBe(true);
    const page = (path: string) => readFileSync(join(copy.folder, 'dist', path, 'index.html'), 'utf8');
    expect(page('docs/reference/problems')).toContain('id="title-long"');
    expect(page('docs/reference/record-types')).toContain('The Session Code');
  },
  15 * minutes,
);
