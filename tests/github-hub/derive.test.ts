/** What is derived, in a data-hub on GitHub and in a folder: one commit, then none; and the command as a person and a workflow run it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { derivePlan } from '../../src/commands/derive-plan.ts';
import { changeHub } from '../../src/data-hub/change-hub.ts';
import { settings } from '../../src/settings/settings.ts';
import { fault } from '../fake-github/index.ts';
import { createHubWorld } from './set-up.ts';

const own = { ...settings(), issuesDb: { owner: 'team', name: 'issues-db' } };
const mirror = (id: number, data: object) =>
  `${JSON.stringify({ id, url: `${own.serverUrl}/team/issues-db/issues/${id}`, ...data }, null, 2)}\n`;
const files: Readonly<Record<string, string>> = {
  'data/users/1.json': mirror(1, { title: 'user: ada', status: 'active', handle: 'ada', email: 'ada@example.com' }),
  'data/sessions/2.json': mirror(2, { title: 'session: a', status: 'active', code: 'S01-DFP-A', step: 1 }),
  'data/runs/3.json': mirror(3, {
    title: 'run: EVIL-TITLE',
    status: 'completed',
    session_code: 's01-dfp-a',
    listener: 'ada',
  }),
};

test('a data-hub gets what is derived in one commit, whose message holds no words of people; then there is none', async () => {
  const { target, hub, commits } = await createHubWorld();
  await hub.commit({ files, message: 'Records' });
  const { commit, change } = await changeHub(target(), derivePlan(own));
  expect(commit).toBe(await hub.repository.git.head('main'));
  expect(JSON.parse((await hub.readFile('data/users/1.json')) ?? '')).toMatchObject({
    email: 'ada@example.com',
    runs: [3],
  });
  expect(JSON.parse((await hub.readFile('data/snapshots/runs-summary.json')) ?? '')).toMatchObject({ total: 1 });
  expect(await hub.readFile('data/index/users.json')).not.toContain('example.com');
  const [message] = await commits();
  expect(message).toMatch(
    /^chore: derive\n\nlinks and steps: users \(1\), sessions \(1\) and runs \(1\)\ncounts: .*\ngraph\nindex: /,
  );
  expect(message).not.toContain('EVIL');
  expect(change?.write.has('data/runs/3.json')).toBe(true);
  expect(await changeHub(target(), derivePlan(own))).toEqual({ change: undefined, commit: null });
  expect(await commits()).toHaveLength(3);
});

test('a record that comes in between is not lost, and counts', async () => {
  const { target, hub, github, commits } = await createHubWorld();
  await hub.commit({ files, message: 'Records' });
  const run = mirror(4, { title: 'run: two', status: 'completed', session_code: 'S01-DFP-A', listener: 'ada' });
  github.faults.next(
    'Commit',
    fault.meanwhile(async () => void (await hub.commit({ files: { 'data/runs/4.json': run }, message: 'Another' }))),
  );
  await changeHub(target(), derivePlan(own));
  expect(JSON.parse((await hub.readFile('data/sessions/2.json')) ?? '').runs).toEqual([3, 4]);
  expect((await commits()).map((message) => message.split('\n')[0])).toEqual([
    'chore: derive',
    'Another',
    'Records',
    'Begin',
  ]);
});

test('the command says what would change, changes it, says it in the outputs of a step, and finds nothing the next time', () => {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync('.cache/test-derive-');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const outputs = join(folder, 'outputs');
  const derive = (...args: string[]) => {
    rmSync(outputs, { force: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/ledgerline.mjs', 'derive', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LEDGERLINE_DATA_HUB: `./${folder}`, GITHUB_OUTPUT: outputs },
    });
    return { status, stdout, stderr, outputs: readFileSync(outputs, 'utf8') };
  };
  const check = () =>
    spawnSync(process.execPath, ['scripts/ledgerline.mjs', 'check'], {
      encoding: 'utf8',
      env: { ...process.env, LEDGERLINE_DATA_HUB: `./${folder}` },
    }).stderr;
  try {
    const planned = derive('--dry-run');
    expect(planned).toMatchObject({ status: 0, stdout: '', outputs: 'changed=false\ncommit=\n' });
    expect(planned.stderr).toContain(`  ${folder}/data/users/1.json\n`);
    expect(readFileSync(join(folder, 'data/users/1.json'), 'utf8')).toBe(files['data/users/1.json']);
    const done = derive('--json');
    expect(done).toMatchObject({ status: 0, stderr: '', outputs: 'changed=true\ncommit=\n' });
    expect(JSON.parse(done.stdout)).toMatchObject({ changed: true, commit: null });
    expect(derive()).toMatchObject({
      outputs: 'changed=false\ncommit=\n',
      stderr: expect.stringMatching(/nothing was changed\.\n$/),
    });
    expect(check()).not.toContain('drift');
    writeFileSync(join(folder, 'data/index/runs.json'), '[]');
    expect(check()).toContain(`drift    ${folder}/data/index/runs.json: it does not say what the records say`);
    expect(check()).toContain('Run "npx ledgerline derive"');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
