/**
 * Who makes a checkout theirs and adds what CONTRIBUTING.md speaks of has nothing else to edit: all of it is done to a copy, and what
 * `npm test` runs stays green.
 */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakeGitHub } from '../fake-github/index.ts';
import { quotedHtml } from '../site/quoted-html.ts';
import { type Copy, copyCheckout } from './copy-checkout.ts';
import { attempt, edits } from './edits.ts';

let copy: Copy;
beforeAll(() => {
  copy = copyCheckout();
  for (const edit of Object.values(edits)) edit(copy);
});
afterAll(() => copy.remove());

const passes = (program: string, ...words: string[]) => {
  const { status, output } = copy.run(program, ...words);
  expect(status, output).toBe(0);
};

test(`after ${Object.keys(edits).join(', ')}: lint and types pass`, () => {
  passes('biome', 'ci', '--error-on-warnings');
  passes('prettier', '--check', '--log-level', 'warn', 'src');
  passes('node', 'scripts/types.ts');
  passes('node', 'scripts/ledgerline.mjs', 'generate', '--check');
});

test('their own records are all that is left, and pass the check', () => {
  expect(existsSync(join(copy.folder, 'data-hub/SAMPLE.md'))).toBe(false);
  passes('node', 'scripts/ledgerline.mjs', 'check');
  const { output } = copy.run('node', 'scripts/ledgerline.mjs', 'check', '--json');
  expect(JSON.parse(output.slice(output.indexOf('{')))).toMatchObject({
    ok: true,
    counts: { tasks: 1, users: 1, sessions: 1, 'quiz-attempts': 1 },
  });
});

test('what the command for a new record type wrote is a form, a schema and labels, and reads what the form asks (R000-145)', () => {
  const text = (path: string) => readFileSync(join(copy.folder, path), 'utf8');
  expect(text('.github/ISSUE_TEMPLATE/quiz-attempt.yml')).toContain('title: "quiz-attempt: "');
  expect(text('.github/labels.json')).toContain('"record:quiz-attempt"');
  expect(text('data-hub/schemas/quiz-attempts.schema.json')).toContain('"takenBy"');
  copy.write('body.md', attempt);
  const { output } = copy.run('node', 'scripts/ledgerline.mjs', 'parse', '--type', 'quiz-attempt', 'body.md');
  expect(JSON.parse(output.slice(output.indexOf('{')))).toEqual({
    fields: { summary: 'The first try of all', score: '7', takenBy: 'ada', session: 'S01-OWN-FIRST' },
    problems: [],
  });
});

test('an issue of a type that the command made is mirrored, and what is derived lists, counts and links it', async () => {
  const github = await createFakeGitHub();
  try {
    const issues = github.world.addRepository('octocat/issues');
    issues.associate('ada', 'MEMBER');
    issues.openIssue({ title: 'quiz-attempt: ', body: attempt, labels: ['record:quiz-attempt'], author: 'ada' });
    const hub = join(copy.folder, '.cache/mirror');
    for (const plural of ['users', 'sessions'])
      cpSync(join(copy.folder, 'data-hub/data', plural), join(hub, 'data', plural), { recursive: true });
    const read = (path: string) => JSON.parse(readFileSync(join(hub, 'data', path), 'utf8'));
    const env = {
      GITHUB_TOKEN: github.token,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      LEDGERLINE_ISSUES_DB: 'octocat/issues',
      LEDGERLINE_DATA_HUB: './.cache/mirror',
    };
    const ledgerline = async (...words: string[]) => {
      const { status, output } = await copy.runBeside(env, 'node', 'scripts/ledgerline.mjs', ...words);
      expect(status, output).toBe(0);
      return output;
    };

    expect(await ledgerline('sync', '--issue', '1')).toContain('created  quiz-attempt #1');
    expect(read('quiz-attempts/1.json')).toMatchObject({
      id: 1,
      labels: ['record:quiz-attempt'],
      url: 'https://github.com/octocat/issues/issues/1',
      summary: 'The first try of all',
      score: 7,
      takenBy: 'ada',
    });
    await ledgerline('derive');
    expect(JSON.stringify(read('index/quiz-attempts.json'))).toContain('"id":1');
    expect(read('snapshots/quiz-attempts-summary.json')).toMatchObject({ total: 1, byStatus: { open: 1 } });
    expect(read('snapshots/graph.json').edges).toMatchObject({ quizAttemptToUser: [{ from: 1, to: 2 }] });
    expect(await ledgerline('sync', '--full')).toContain('nothing to do');
  } finally {
    await github.close();
  }
});

test('the command refuses what is taken, and writes nothing then', () => {
  const before = copy.run('git', 'status', '--short').output;
  const refused = ['quiz-attempt', 'doc', 'config', 'a/b'].map((name) => [name]);
  for (const words of [
    ...refused,
    ['day', '--plural', 'today'],
    ['thing', 'size'],
    ['thing', 'id:line'],
    ['thing', 'a:line', 'a:day'],
  ]) {
    const { status, output } = copy.run('node', 'scripts/ledgerline.mjs', 'new-record-type', ...words);
    expect(status, output).toBe(2);
  }
  expect(copy.run('git', 'status', '--short').output).toBe(before);
});

test('what tests the whole is given the sample all the same', () => {
  const { output } = copy.run('node', 'tests/product/run.ts', 'node', 'scripts/ledgerline.mjs', 'check');
  expect(output).toContain('event #108');
  passes('node', 'tests/product/run.ts', 'vitest', 'run', 'tests/sources', 'tests/fake-github/serve.test.ts');
});

test('the unit tests and those of the docs pass with no other edit', () => {
  // What knows nothing of record types is tested in the checkout itself.
  const rooms = [
    'src/pipeline/markdown',
    'src/pipeline/text',
    'src/github',
    'src/terminal',
    'src/upgrade',
    'src/media',
    'src/build',
  ];
  passes('vitest', 'run', '--project', 'unit', ...rooms.flatMap((room) => ['--exclude', `${room}/**`]));
  passes('vitest', 'run', 'tests/docs', 'tests/issue-form-rules');
});

test('the site is built, and has what was added', () => {
  passes('node', 'scripts/ledgerline.mjs', 'build');
  const built = ['books/index.html', 'books.csv', 'api/books.json', 'schemas/books.schema.json', 'today/index.html'];
  for (const path of [...built, 'dashboard/closed-records.csv'])
    expect(existsSync(join(copy.folder, 'dist', path)), path).toBe(true);
  const page = (path: string) => quotedHtml(readFileSync(join(copy.folder, 'dist', path, 'index.html'), 'utf8'));
  expect(page('docs/reference/problems')).toContain('id="title-long"');
  expect(page('docs/reference/record-types')).toContain('The Session Code');
  expect(page('')).toContain('What there is to do.');
  expect(page('tasks')).toContain('href="https://github.com/octocat/site/issues/new?template=task.yml"');
  // Session and listener are filled in where a run is logged.
  expect(page('users/2')).toMatch(/session_code=S01-OWN-FIRST&(?:amp;|#38;)listener=ada"/);
  expect(page('')).toContain('Ada&#39;s records');
  expect(page('docs/architecture/overview')).toContain('data-module="org-templates"');
  expect(page('dashboard')).toContain('id="closed"');
});

test('a type that the command made is listed, linked, searchable, counted, exported and documented with no other edit', () => {
  const text = (path: string) => quotedHtml(readFileSync(join(copy.folder, 'dist', path), 'utf8'));
  expect(text('quiz-attempts/index.html')).toMatch(/<h1>Quiz attempts<\/h1>[\s\S]*The first try of all/);
  expect(text('index.html')).toMatch(/href="\/quiz-attempts\/"[^>]*>\s*Quiz attempts/);
  expect(text('users/2/index.html')).toContain('The first try of all');
  expect(text('quiz-attempts/4/index.html')).toContain('href="/users/2/"');
  expect(text('dashboard/index.html')).toContain('Quiz attempts');
  expect(JSON.parse(text('api/snapshots.json'))['quiz-attempts']).toMatchObject({ total: 1, byStatus: { open: 1 } });
  expect(JSON.parse(text('api/graph.json')).edges).toMatchObject({
    quizAttemptToUser: [{ from: 4, to: 2 }],
    quizAttemptToSession: [{ from: 4, to: 3 }],
  });
  expect(JSON.parse(text('api/quiz-attempts/4.json'))).toMatchObject({ score: 7, takenById: 2, sessionId: 3 });
  for (const path of ['quiz-attempts.csv', 'quiz-attempts/feed.xml'])
    expect(text(path)).toContain('The first try of all');
  expect(text('schemas/quiz-attempts.schema.json')).toContain('Quiz attempt, as it is published');
  expect(text('docs/reference/record-types/index.html')).toContain('id="quiz-attempt"');
  expect(JSON.parse(text('search/filters/type.json')).sets).toContainEqual(['quiz-attempt']);
});

test('the command for a new record type leaves nothing that generate would write or remove', () => {
  passes('node', 'scripts/ledgerline.mjs', 'new-record-type', 'last-thing');
  passes('node', 'scripts/ledgerline.mjs', 'generate', '--check');
});
