/** The operations stand beside the site: it neither imports nor needs them. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const imported = /(?:from|import) ?\(?'[^']*\boperations\/(?!.*\.md')/;

test('nothing that makes the site imports the operations', () => {
  const files = globSync(['{content-schema,src}/**/*.{ts,tsx,astro,mjs}', 'astro.config.mjs', 'ledgerline.config.ts']);
  expect(files.length).toBeGreaterThan(500);
  expect(imported.test("import { openDesk } from '../../operations/commands/open-desk.ts';")).toBe(true);
  const own = files.filter((file) => file !== 'src/settings/operations.ts');
  const breaches = own.filter((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .some((line) => imported.test(line) && !line.includes('settings/operations.ts')),
  );
  expect(breaches).toEqual([]);
});

test('a checkout without the folder has every command but those of the operations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'without-operations-'));
  for (const name of [
    'scripts',
    'src',
    'content-schema',
    'data-hub',
    'prompts',
    'package.json',
    'ledgerline.config.ts',
  ])
    cpSync(name, join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'public']) symlinkSync(resolve(name), join(folder, name));
  const run = (word: string, cwd: string) =>
    spawnSync(process.execPath, [join(cwd, 'scripts/ledgerline.mjs'), ...word.split(' ')], { cwd, encoding: 'utf8' });
  const [without, whole] = [run('--help', folder), run('--help', process.cwd())];
  expect(without.stderr).toBe('');
  expect(without.stdout).toMatch(/\n {2}build /);
  expect(without.stdout).not.toMatch(/\n {2}control-room /);
  expect(whole.stdout).toMatch(/\n {2}control-room /);
  // One record of the sample is wrong on purpose.
  const { status, stdout } = run('check --json', process.cwd());
  expect(run('check --json', folder)).toMatchObject({ status, stdout });
  expect(run('control-room', folder).stderr).toContain('There is no command "control-room".');
  rmSync(folder, { recursive: true });
});
