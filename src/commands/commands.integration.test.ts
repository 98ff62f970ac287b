/** The commands as a person runs them: words in, exit code and text out. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ledgerline = (
  args: string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/ledgerline.mjs', ...args], {
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
  [['forget']],
  [['forget', 'user']],
  [['new-record-type', '--plural', 'things']],
  [['parse', '--form', 'no.yml']],
  [['start', '--port', 'abc']],
  [['dev', '--port', '65536']],
  [['preview', '--port', '0']],
  [['build', '--shard', '5/4']],
  [['build', '--shard', '1/4', '--parts', 'parts']],
  [['build', '--parts', 'tests', '--full']],
  [['build', '--parts', 'nowhere']],
])('wrong use %j ends with 2 and one readable message', (args) => {
  const { status, stdout, stderr } = ledgerline(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/\n\s+at |Missing required/);
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

test('check names the file of each problem, and in a workflow puts the problem on it', () => {
  const hub = join('.cache', 'test-hub-annotated');
  mkdirSync(join(hub, 'data/tasks'), { recursive: true });
  writeFileSync(join(hub, 'data/tasks/1.json'), '{ "id": 1, broken');
  writeFileSync(
    join(hub, 'data/tasks/2.json'),
    '{\n  "id": 2,\n  "title": "task: two",\n  "labels": [\n    "status:::error::x"\n  ],\n  "summary": "x",\n  "priority": "big"\n}',
  );
  writeFileSync(join(hub, 'data/tasks/3.yml'), '# A task\nid: 3\ntitle: "task: three"\nupdatedAt: soon\n');
  const env = { LEDGERLINE_DATA_HUB: `./${hub}` };
  const plain = ledgerline(['check'], { env });
  const { status, stderr } = ledgerline(['check', '--annotate'], { env });
  const byPath = ledgerline(['check', '--annotate'], { env: { LEDGERLINE_DATA_HUB: join(process.cwd(), hub) } });
  rmSync(hub, { recursive: true });
  expect(plain.stderr).not.toMatch(/^::/m);
  expect(plain.stderr).toContain(`task #2 (${hub}/data/tasks/2.json:4): "::error::x" is not a status`);
  expect(status).toBe(1);
  const placed = (text: string) => text.match(/^::\w+ file=[^,]*,line=\d+/gm);
  const expected = [
    `::error file=${hub}/data/tasks/1.json,line=1`,
    `::warning file=${hub}/data/tasks/2.json,line=4`,
    `::warning file=${hub}/data/tasks/2.json,line=8`,
    `::warning file=${hub}/data/tasks/3.yml,line=4`,
  ];
  expect(placed(stderr)).toEqual(expected);
  expect(placed(byPath.stderr)).toEqual(expected);
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

test('what strangers wrote neither moves the cursor nor speaks to Actions, as text and as JSON', () => {
  const hub = mkdtempSync(join(tmpdir(), 'ledgerline-term-'));
  const evil = 'x\u001b]8;;https://evil.example\u0007\u001b[2J\r::error::a\n::add-mask::b\n##[error]c\u202e\u009b1m';
  const write = (file: string, record: object) => {
    mkdirSync(dirname(join(hub, file)), { recursive: true });
    writeFileSync(join(hub, file), JSON.stringify(record));
  };
  write('data/tasks/1.json', { id: 1, title: 'task: t', summary: 's', status: evil, labels: ['record:task'] });
  write('data/tasks/2.json', {
    id: 2,
    title: evil,
    labels: ['record:task', `status:${evil}`, 'status:b'],
    rawBody: evil,
  });
  write('data/tasks/3.json', { id: 3, title: 'task: t', [evil]: 1, labels: ['record:task'] });
  write(`data/tasks/4\u001b[2J\n::error::.json`, {});
  writeFileSync(join(hub, 'data/tasks/5.yaml'), '%ZQX \u001b[31m\n---\n? [ZQX]\n: !ZQX\u001b[31m a');
  const env = { LEDGERLINE_DATA_HUB: hub };
  const [text, json] = [ledgerline(['check'], { env }), ledgerline(['check', '--json'], { env })];
  rmSync(hub, { recursive: true, force: true });
  for (const printed of [text.stderr, json.stdout]) {
    expect(printed).toContain('data/tasks/5.yaml');
    expect(printed).not.toContain('ZQX');
    expect(printed).toContain('evil.example');
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
  expect(text.stderr).not.toMatch(/^\s*::|##\[/m);
  expect([text.stdout, json.stderr]).toEqual(['', '']);
  expect(JSON.stringify(JSON.parse(json.stdout))).toContain('\\u001b[2J');
});

test('a command that does not exist is named without obeying it', () => {
  const { stderr } = ledgerline(['x\u001b[2J\n::error::y']);
  expect(stderr).toContain('x\\x1b[2J');
  expect(stderr).not.toMatch(/[^\P{Cc}\n]|^\s*::/mu);
});

describe('the files of a checkout', () => {
  const hub = mkdtempSync(join(tmpdir(), 'own-files-'));
  const git = (...words: string[]) =>
    spawnSync('git', ['-C', hub, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words], {
      encoding: 'utf8',
    });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(hub, path)), { recursive: true });
    writeFileSync(join(hub, path), text);
  };
  const env = { LEDGERLINE_DATA_HUB: hub, LEDGERLINE_ISSUES_DB: 'ada/records', GITHUB_WORKSPACE: hub };
  const url = (id: number) => `https://github.com/ada/records/issues/${id}`;
  const mirror = (id: number, title: string) =>
    `{\n  "id": ${id},\n  "title": "${title}",\n  "url": "${url(id)}",\n  "code": ""\n}\n`;
  const check = (...words: string[]) => ledgerline(['check', '--files', ...words], { env });
  beforeAll(() => {
    git('init', '--quiet');
    write('data/sessions/3.json', mirror(3, 'one'));
    git('add', '--all');
    git('commit', '--quiet', '-m', 'a');
  });
  afterAll(() => rmSync(hub, { recursive: true }));

  test('are checked without an issue in their place; what an issue says wrong is a warning to whoever did not change it', () => {
    const { status, stderr } = check('--since', 'HEAD', '--annotate');
    expect([status, stderr.match(/^::\w+ /gm)?.includes('::error ')]).toEqual([0, false]);
    expect(stderr).toContain(`::warning title=session #3::`);
    expect(stderr).toContain(url(3));
    expect(check().status).toBe(1);
  });

  test('that are changed answer for themselves, and so do schemas, each on its line', () => {
    write('data/sessions/3.json', mirror(3, 'two'));
    write('data/tasks/19.json', '{\n  "id": 19,\n');
    write('schemas/jobs.schema.json', 'not json');
    git('add', '--all');
    const { status, stderr } = check('--since', 'HEAD', '--annotate');
    expect(status).toBe(1);
    expect(stderr.match(/(?<=^::error file=)[^,]*,line=\d+/gm)).toEqual(
      expect.arrayContaining([
        'data/sessions/3.json,line=5',
        expect.stringMatching(/^data\/tasks\/19\.json,line=[23]$/),
        'schemas/jobs.schema.json,line=1',
      ]),
    );
  });

  test('of another repository are checked there, and a revision that nobody knows is named', () => {
    const elsewhere = ledgerline(['check', '--files'], { env: { ...env, LEDGERLINE_DATA_HUB: 'ada/hub' } });
    expect([elsewhere.status, elsewhere.stderr]).toEqual([0, expect.stringContaining('ada/hub')]);
    const unknown = check('--since=--output=x');
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('Git cannot tell')]);
  });
});
