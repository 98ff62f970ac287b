/** The commands as a person runs them: words in, exit code and text out. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const ledgerline = (
  args: string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/ledgerline.ts', ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
};

test('help is given for the whole and for each command, on standard output', () => {
  expect(ledgerline(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('check') });
  expect(ledgerline(['check', '--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--json') });
});

test.each([
  [['chekc']],
  [['check', '--jsn']],
  [['parse']],
  [['parse', '--type', 'nothing']],
  [['parse', '--form', 'no.yml']],
  [['start', '--port', 'abc']],
  [['dev', '--port', '65536']],
  [['preview', '--port', '0']],
])('wrong use %j ends with 2 and one readable message', (args) => {
  const { status, stdout, stderr } = ledgerline(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2);
});

test('an issue body from standard input is read by the form of its type', () => {
  const { status, stdout } = ledgerline(['parse', '--type', 'task'], { input: '### Summary\r\n\r\nHello\r\n' });
  expect(status).toBe(0);
  expect(JSON.parse(stdout).fields).toEqual({ summary: 'Hello', details: null, priority: null });
});

test('a data-hub with an error ends check with 1, and --json prints one document and nothing else', () => {
  const env = { LEDGERLINE_DATA_HUB: './tests/data-hubs/one-error' };
  const { status, stdout, stderr } = ledgerline(['check', '--json'], { env });
  expect([status, stderr]).toEqual([1, '']);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, counts: { tasks: 1 }, problems: [{ name: 'answer-missing' }] });
});

test('a data-hub folder that is not there ends check with 2', () => {
  const { status, stderr } = ledgerline(['check'], { env: { LEDGERLINE_DATA_HUB: './nowhere' } });
  expect([status, stderr.trim()]).toEqual([2, 'There is no data-hub folder "./nowhere".']);
});

test('a strict build refuses data with errors before anything is built', () => {
  const { status, stderr } = ledgerline(['build', '--strict'], {
    env: { LEDGERLINE_DATA_HUB: './tests/data-hubs/one-error' },
  });
  expect(status).toBe(1);
  expect(stderr).toContain('nothing was built');
});
