/** The loop with the commands themselves: issues change on the fake GitHub, and the workflows of this project do the rest, to the page. */
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { task } from '../../content-schema/records/task.ts';
import { productFiles, withoutOrchestrator } from './checkout-files.ts';
import { createRehearsal, type Rehearsal, type Run } from './rehearsal.ts';

const name = 'team/records';
const hostile = '"; $(touch x) " } `touch x` ${{ github.token }}';
const answers = (summary: string, details = 'xylophones') =>
  [
    [task.fields.summary.label, summary],
    [task.fields.details.label, details],
    [task.fields.priority.label, 'medium'],
  ]
    .map(([label, answer]) => `### ${label}\n\n${answer}`)
    .join('\n\n');
const labels = [`record:${task.name}`];

let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await createRehearsal({
    files: withoutOrchestrator(productFiles(name)),
    name,
    variables: { LEDGERLINE_ISSUES_DB: name },
    withPackages: true,
  });
  rehearsal.repository.associate('ada', 'MEMBER');
});
afterAll(() => rehearsal.close());

const stored = async (number: number) =>
  JSON.parse((await rehearsal.repository.readFile(`data-hub/data/${task.plural}/${number}.json`)) ?? 'null');
const page = async (path: string) => {
  const answer = await fetch(`${rehearsal.site.origin}${rehearsal.site.basePath}/${path}`);
  return answer.ok ? await answer.text() : answer.status;
};
const pageOf = (number: number) => page(`${task.plural}/${number}/`);
/** The published files that hold such words, packed ones of the search index among them. */
const publishedWith = (words: RegExp): string[] => {
  const files = globSync('**/*', { cwd: rehearsal.site.folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return paths
    .filter((path) => words.test(readFileSync(path, 'utf8')))
    .map((path) => relative(rehearsal.site.folder, path));
};
/** Jobs and what became of them; those that only some runs need are left out where they were skipped. */
const jobs = (run: Run | undefined) =>
  Object.fromEntries(
    (run?.jobs ?? [])
      .filter(({ name, conclusion }) => conclusion !== 'skipped' || !/(?:^| )(?:push|check|shards|part)$/.test(name))
      .map((job) => [job.name, job.conclusion]),
  );
/** What a job of a run logged. */
const logOf = (run: Run | undefined, job: string): string =>
  (run?.log ?? '').split(/^═ /m).find((part) => part.startsWith(`${job}\n`)) ?? '';
const head = () => rehearsal.repository.repository.git.head('main');

/** What happens while GitHub tells nobody of it: an event that is lost, or one that is a case of its own. */
function unheard(act: () => void): void {
  const { world } = rehearsal.github;
  const { onEvent } = world;
  world.onEvent = () => undefined;
  act();
  world.onEvent = onEvent;
}

/** Opens an issue as its form would; that each label fires an event besides is another test's. */
function open(title: string, body: string, author: string): void {
  const { world } = rehearsal.github;
  const { onEvent } = world;
  world.onEvent = (event) => (event.name === 'issues' && event.action === 'labeled' ? undefined : onEvent(event));
  rehearsal.repository.openIssue({ title, body, labels, author });
  world.onEvent = onEvent;
}

/** The nightly reconcile, begun by hand. */
async function reconcile(): Promise<Run> {
  rehearsal.happen({ name: 'workflow_dispatch', payload: { workflow: '.github/workflows/reconcile.yml' } });
  const [run, ...others] = await rehearsal.settle();
  expect(others).toEqual([]);
  return run as Run;
}

describe('an issue that is opened', () => {
  let runs: Run[];
  beforeAll(async () => {
    open(hostile, answers(hostile, `xylophones\n::set-output name=changed::false\n\n$(touch x)`), 'ada');
    runs = await rehearsal.settle();
  });

  test('is a page in one run, and nobody has to do anything for it', async () => {
    expect(runs.map(({ workflow, conclusion }) => [workflow, conclusion])).toEqual([['records.yml', 'success']]);
    expect(await stored(1)).toMatchObject({ id: 1, title: hostile, status: 'backlog' });
    expect(await pageOf(1)).toContain('xylophones');
    expect(await page(`${task.plural}/`)).toContain(`/${task.plural}/1/`);
  });

  test('is found by search', () => {
    const words = publishedWith(/xylophon/).filter((path) => path.startsWith('search/words/'));
    expect(words.length).toBe(1);
  });

  test('runs nothing by its title or its text, and no log shows either of them, or a token', () => {
    expect(runs[0]?.log).not.toMatch(/touch x|::set-output|fake-[0-9a-f]{24}/);
  });

  test('is answered, and what that changes of it is in the data-hub and on its page before the run ends', async () => {
    const { comments, labels: set } = rehearsal.repository.issue(1);
    expect(comments.map(({ body }) => body).join()).toContain(`/${task.plural}/1/`);
    expect([...set].map((label) => label.name)).toContain('status:backlog');
    expect(jobs(runs[0])).toMatchObject({ feedback: 'success', 'mirror-again / mirror': 'success' });
    expect((await stored(1)).labels).toContain('status:backlog');
    expect(JSON.parse(String(await page(`api/${task.plural}/1.json`)))).toMatchObject({
      labels: (await stored(1)).labels,
    });
  });

  test('packages are installed once, and the second deploy brings back what the first one made, and makes the rest', () => {
    const [run] = runs;
    const installs = [...(run?.log ?? '').matchAll(/── npm ci(.*)/g)].map(([, passed]) => passed);
    expect(installs.length).toBeGreaterThan(4);
    expect(installs.filter((passed) => passed === '')).toEqual(['']);
    const made = (job: string) => /([\d,]+) of ([\d,]+) files; (.*)/.exec(logOf(run, job)) ?? [];
    const [, allOf, all, why] = made('deploy / build');
    expect([allOf, why]).toEqual([all, expect.stringContaining('how a site there was made is not known')]);
    const [, some, ofAll, because] = made('deploy-again / build');
    expect([ofAll, because]).toEqual([all, expect.stringContaining(`${task.name} #1 changed`)]);
    expect(Number(some)).toBeLessThan(100);
  });
});

describe('an issue that did not change', () => {
  test('makes no commit, no build and no second comment, however often its event comes', async () => {
    const before = await head();
    rehearsal.happen({ name: 'issues', payload: { action: 'labeled', issue: { number: 1 } } });
    const [run] = await rehearsal.settle();
    expect(jobs(run)).toEqual({
      'mirror / mirror': 'success',
      deploy: 'skipped',
      enrich: 'skipped',
      feedback: 'success',
      'mirror-again': 'skipped',
      'deploy-again': 'skipped',
    });
    expect(await head()).toBe(before);
    expect(rehearsal.repository.issue(1).comments.length).toBe(1);
  });

  test('leaves the reconcile nothing to do', async () => {
    const before = await head();
    const run = await reconcile();
    expect([run.conclusion, jobs(run)]).toEqual(['success', { 'mirror / mirror': 'success', deploy: 'skipped' }]);
    expect(await head()).toBe(before);
  });
});

test("what no event told the reconcile heals: a closed issue is done, and a stranger's is mirrored and not shown", async () => {
  unheard(() => {
    open('task: a stranger asks', answers('zeppelins'), 'mallory');
    rehearsal.repository.close(1);
  });
  const run = await reconcile();
  expect([run.conclusion, jobs(run)]).toEqual([
    'success',
    { 'mirror / mirror': 'success', 'deploy / build': 'success', 'deploy / deploy': 'success' },
  ]);
  expect(await stored(1)).toMatchObject({ status: 'done' });
  expect(JSON.parse(String(await page(`api/${task.plural}/1.json`)))).toMatchObject({ status: 'done' });
  expect(await page(`${task.plural}/status/done/`)).toContain(`/${task.plural}/1/`);
  expect(await stored(2)).toMatchObject({ id: 2, authorAssociation: 'NONE' });
  expect(publishedWith(/zeppelin|a stranger asks|mallory/)).toEqual([]);
  expect([await page(`api/${task.plural}/2.json`), await pageOf(2)]).toEqual([
    404,
    expect.stringContaining('Once it is approved'),
  ]);
});

test('a push of data that does not pass its check is not deployed', async () => {
  await rehearsal.repository.commit({ files: { [`data-hub/data/${task.plural}/900.json`]: '{ "id": 900, ' } });
  const runs = await rehearsal.settle();
  expect(runs.map((run) => [run.workflow, run.conclusion, jobs(run)])).toEqual([
    ['deploy.yml', 'failure', { push: 'success', 'check / check': 'failure', build: 'skipped', deploy: 'skipped' }],
  ]);
  expect(runs[0]?.log).toContain('::error file=');
  expect(await pageOf(1)).toContain('xylophones');
});
