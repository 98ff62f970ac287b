/** A checkout whose settings cannot be used: every command that needs them says so in a sentence and ends with 2. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const checkout = mkdtempSync(join(tmpdir(), 'ledgerline-checkout-'));
beforeAll(() => {
  const needed = ['src', 'content-schema', 'scripts', 'data-hub', 'package.json', 'astro.config.mjs'];
  for (const path of needed) cpSync(path, join(checkout, path), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(checkout, 'node_modules'));
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

const run = (command: string, config: string, env: Record<string, string> = {}) =>
  runFile(
    command,
    `import { defineConfig } from './src/settings/config.ts';\n\nexport default defineConfig(${config});\n`,
    env,
  );

const runFile = (command: string, text: string | null, env: Record<string, string> = {}) => {
  const file = join(checkout, 'ledgerline.config.ts');
  if (text === null) rmSync(file, { force: true });
  else writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/ledgerline.mjs', command], {
    cwd: checkout,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...env },
  });
  return { status, stdout, stderr };
};

test.each(['check', 'build', 'generate', 'dev', 'preview', 'start'])('%s', (command) => {
  expect(run(command, "{ issueDb: 'ada/issues' }")).toEqual({
    status: 2,
    stdout: '',
    stderr:
      '"issueDb" is no key of ledgerline.config.ts: did you mean "issuesDb"?\n' +
      'Its keys are listed under /docs/reference/configuration/.\n',
  });
});

test('a configuration that is no valid code is named with the line', () => {
  const { status, stderr } = run('check', "{ title: 'a' 'b' }");
  expect([status, stderr]).toMatchInlineSnapshot(`
    [
      2,
      "ledgerline.config.ts cannot be read: Expected ',', got 'string literal' (line 3).
    ",
    ]
  `);
});

test.each([
  ["import './gone.ts';\nexport default {};", 'ledgerline.config.ts imports "'],
  ["throw new Error('boom');", 'ledgerline.config.ts ended with an error: boom'],
  ['export const title = 1;', 'ledgerline.config.ts exports no configuration.'],
])('a configuration that cannot be loaded is named: %s', (text, message) => {
  const { status, stderr } = runFile('check', text);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
});

test('a configuration that is not there is named', () => {
  const { status, stderr } = runFile('check', null);
  expect(status).toBe(2);
  expect(stderr).toBe('There is no ledgerline.config.ts.\nWrite one with "npx ledgerline init", or bring it back.\n');
});

test('a wrong variable ends a command as well', () => {
  const { status, stderr } = run('check', '{}', { GITHUB_SERVER_URL: 'github.com' });
  expect([status, stderr]).toMatchInlineSnapshot(`
    [
      2,
      "The variable GITHUB_SERVER_URL should be an http(s) address.
    Set it as it should be, or unset it; see /docs/reference/configuration/.
    ",
    ]
  `);
});

test.each(['check', 'build', 'dev', 'preview', 'start', 'doctor'])(
  '%s refuses a token with a line break and does not print it',
  (command) => {
    const { status, stdout, stderr } = run(command, '{}', { GITHUB_TOKEN: 'ghp_SECRET\nX-Header: SECRET' });
    expect([status, stdout + stderr]).toEqual([
      command === 'doctor' ? 1 : 2,
      expect.stringContaining('The variable GITHUB_TOKEN holds'),
    ]);
    expect(stdout + stderr).not.toContain('SECRET');
  },
);

test('a mistyped variable is remarked upon once, and the command goes on', () => {
  const { status, stderr } = run('generate', '{}', { LEDGERLINE_DATAHUB: './x' });
  expect(status).toBe(0);
  expect(stderr.match(/did you mean LEDGERLINE_DATA_HUB/g)).toHaveLength(1);
});

test('for doctor a mistake in the configuration is a finding', () => {
  const { status, stderr } = run('doctor', "{ title: 'a' 'b' }");
  expect(status).toBe(1);
  expect(stderr).toContain('✗ fix      config');
  expect(stderr).toContain('✓ ok       environment');
  expect(stderr).toContain('ledgerline.config.ts cannot be read');
});
