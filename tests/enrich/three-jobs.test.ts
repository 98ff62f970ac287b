/** The command as a workflow runs it: three jobs that know of each other what they hand over, on a data-hub on GitHub. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFakeModel, good } from '../fake-model/index.ts';
import { createHubWorld } from '../github-hub/set-up.ts';
import { programme } from './hub-to-enrich.ts';

async function staged() {
  const world = await createHubWorld();
  await world.hub.commit({ files: programme, message: 'Records' });
  const fake = await createFakeModel({ mode: good });
  const work = mkdtempSync(join(tmpdir(), 'ledgerline-jobs-'));
  onTestFinished(async () => {
    rmSync(work, { recursive: true });
    await fake.close();
  });
  const { token, graphqlUrl, apiUrl } = world.target();
  const github = {
    ...{ GITHUB_TOKEN: token, GITHUB_GRAPHQL_URL: graphqlUrl, GITHUB_API_URL: apiUrl },
    ...{ LEDGERLINE_DATA_HUB: 'team/data-hub', LEDGERLINE_CACHE: join(work, 'cache') },
  };
  const model = {
    LEDGERLINE_AI_PROVIDER: 'openai-compatible',
    ...{ LEDGERLINE_AI_URL: fake.url, LEDGERLINE_AI_MODEL: fake.model },
  };
  const run = async (words: string[], environment: object) => {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, ['scripts/ledgerline.mjs', 'enrich', ...words, '--work', work], {
      env: { PATH, HOME, ...environment } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, said] = ['', ''];
    child.stdout.on('data', (piece) => (out += piece));
    child.stderr.on('data', (piece) => (said += piece));
    const [code] = (await once(child, 'close')) as [number];
    return { code, out, said };
  };
  return { ...world, fake, work, github, model, run };
}

test('each job has what it needs and nothing more, and the last one makes one commit', async () => {
  const { hub, commits, fake, work, github, model, run } = await staged();
  const collected = await run(['collect'], { ...github, ...model });
  expect(collected).toMatchObject({ code: 0 });
  expect(fake.requests).toEqual([]);
  const calls = readFileSync(join(work, 'calls.json'), 'utf8');
  expect(calls).toContain('The weight of the day');
  expect(calls).not.toMatch(/SECRET|ada@example/);

  // No token of GitHub, and no word of where the data-hub is.
  const inferred = await run(['infer'], { ...model, AI_API_KEY: fake.key });
  expect(inferred).toMatchObject({ code: 0 });
  expect(fake.requests.length).toBeGreaterThan(3);

  const published = await run(['publish', '--json'], { ...github, ...model });
  expect(published).toMatchObject({ code: 0 });
  expect(JSON.parse(published.out)).toMatchObject({ changed: true, commit: expect.any(String) });
  expect((await commits()).map((message) => message.split('\n')[0])).toEqual(['chore: enrich', 'Records', 'Begin']);
  expect(JSON.parse((await hub.readFile('data/tasks/5.json')) ?? '').ai.provenance.model).toBe('fake-1');
  expect(await run(['publish'], { ...github, ...model })).toMatchObject({ code: 0 });
  // What was paid for once is counted once.
  expect(await commits()).toHaveLength(3);
});

test('a reply to what has changed meanwhile is not used, and one that was tampered with is refused in words', async () => {
  const { hub, commits, fake, work, github, model, run } = await staged();
  await run(['collect'], { ...github, ...model });
  await run(['infer'], { ...model, AI_API_KEY: fake.key });
  const task = JSON.parse((await hub.readFile('data/tasks/5.json')) ?? '');
  const edited = { ...task, details: 'It was something else all along. The cable had come loose.' };
  await hub.commit({ files: { 'data/tasks/5.json': JSON.stringify(edited) }, message: 'Edited' });
  expect(await run(['publish'], { ...github, ...model })).toMatchObject({ code: 0 });
  expect(JSON.parse((await hub.readFile('data/tasks/5.json')) ?? '').ai.provenance.model).toBe('extractive');
  expect(JSON.parse((await hub.readFile('data/sessions/2.json')) ?? '').ai).toBeDefined();
  writeFileSync(
    join(work, 'replies.json'),
    '{"format":"ledgerline replies 1","replies":[{"key":"tasks/5","evil":true}]}',
  );
  const before = (await commits()).length;
  const refused = await run(['publish'], { ...github, ...model });
  expect(refused.code).toBe(2);
  expect(refused.said).toContain('is not what this version of Ledgerline writes');
  expect(await commits()).toHaveLength(before);
});

test('a dry run says what the work would cost, asks nobody and writes nothing', async () => {
  const { commits, fake, work, github, model, run } = await staged();
  const { code, said } = await run(['--dry-run'], { ...github, ...model });
  expect(code).toBe(0);
  expect(said).toMatch(/\d+ texts are missing or stale:/);
  expect(said).toMatch(/\d+ calls of openai-compatible \(fake-1\), about \d+ tokens to read/);
  await run(['collect'], { ...github, ...model });
  expect((await run(['infer', '--dry-run'], { ...model, AI_API_KEY: fake.key })).said).toMatch(
    /^\d+ calls would be made\.$/m,
  );
  rmSync(join(work, 'calls.json'));
  expect([fake.requests.length, existsSync(join(work, 'calls.json')), (await commits()).length]).toEqual([0, false, 2]);
});

test.each([
  [['infer'], 'Run "ledgerline enrich collect" first'],
  [['think'], 'The jobs are collect, infer, publish.'],
  [['--type', 'song'], 'There is no record type "song".'],
])('%s is wrong use, and says what is right', async (words, hint) => {
  const { run, github, model } = await staged();
  const { code, said } = await run(words, { ...github, ...model });
  expect([code, said]).toEqual([2, expect.stringContaining(hint)]);
});
