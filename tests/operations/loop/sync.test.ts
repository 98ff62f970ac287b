/** A LOOP THAT KEEPS UP with a repository, whatever happens to it. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sync } from '../../../operations/loop/sync/sync.ts';
import { bareRepository, check } from './bare-repository.ts';

let there: ReturnType<typeof bareRepository>;
beforeEach(() => {
  there = bareRepository();
});
afterEach(() => there.remove());

const synced = (branch?: string) =>
  sync({ root: there.root, remote: { url: there.bare, token: undefined }, branch, checks: there.checks });
const clone = () => join(there.root, 'clone');
const text = () => readFileSync(join(clone(), 'kb/text.txt'), 'utf8');

describe('the clone of the loop', () => {
  test('stands at the newest green commit of the default branch, and moves with it', async () => {
    const first = there.push('one');
    expect(await synced()).toEqual({ at: { folder: clone(), sha: first }, said: undefined, failed: false });
    const second = there.push('two', [check('test', 'success'), check('deploy', 'skipped'), check('lint', 'neutral')]);
    expect(await synced()).toMatchObject({ at: { sha: second } });
    expect(text()).toBe('two');
    expect(await synced()).toEqual({ at: { folder: clone(), sha: second }, said: undefined, failed: false });
  });

  test('passes over commits that fail, are being checked or were not checked, and says why', async () => {
    const good = there.push('one');
    for (const [name, checks, why] of [
      ['fails', [check('test', 'failure'), check('lint', null)], 'fails: test'],
      ['open', [check('test', 'success'), check('lint', null)], 'is still being checked: lint'],
      ['nothing', [], 'was not checked by anything, and unchecked is not green'],
      ['skipped', [check('test', 'skipped')], 'was not checked by anything, and unchecked is not green'],
      ['unknown', [check('test', 'a_new_word')], 'fails: test'],
    ] as const) {
      const bad = there.push(name, checks);
      const { at, said, failed } = await synced();
      expect([at?.sha, said, failed]).toEqual([
        good,
        `The commit ${bad.slice(0, 7)} of main ${why}. The loop ${
          name === 'fails' ? `works with ${good.slice(0, 7)} before it.` : `stays at ${good.slice(0, 7)}.`
        }`,
        false,
      ]);
      expect(text()).toBe('one');
    }
    const head = there.git('rev-parse', 'HEAD');
    there.say(head, check('test', 'success'));
    expect(await synced()).toEqual({ at: { folder: clone(), sha: head }, said: undefined, failed: false });
  });

  test('where no commit is green nothing is done', async () => {
    const only = there.push('one', []);
    expect(await synced()).toEqual({
      ...{ at: undefined, failed: false },
      said:
        `The commit ${only.slice(0, 7)} of main was not checked by anything, and unchecked is not green. ` +
        'No commit of it is green, so nothing is done.',
    });
  });

  test('never goes back: a history that was rewritten is said, and it stays', async () => {
    there.push('one');
    const second = there.push('two');
    await synced();
    there.git('reset', '-q', '--hard', 'HEAD~1');
    there.push('another two');
    const { at, said, failed } = await synced();
    expect([at?.sha, failed]).toEqual([second, true]);
    expect(said).toMatch(
      /^The history of main was rewritten: .{7} is no longer part of it\. The loop stays there; delete /,
    );
    rmSync(clone(), { recursive: true });
    expect(await synced()).toMatchObject({ at: { sha: there.git('rev-parse', 'HEAD') }, failed: false });
  });

  test('a file that somebody changed in it by hand is said, nothing is done, and nothing of it is thrown away', async () => {
    there.push('one');
    await synced();
    writeFileSync(join(clone(), 'kb/text.txt'), 'mine');
    writeFileSync(join(clone(), 'new.txt'), 'mine too');
    there.push('two');
    const { at, said, failed } = await synced();
    expect([at, failed]).toEqual([undefined, true]);
    expect(said).toContain('kb/text.txt, new.txt. Nothing is done until they are as they were');
    expect(text()).toBe('mine');
  });

  test('a branch that is gone and a repository that does not answer are said, and it stays', async () => {
    const sha = there.push('one');
    there.push('one more', undefined, 'next');
    await synced();
    there.git('push', '-q', 'origin', '--delete', 'next');
    expect(await synced('next')).toMatchObject({
      ...{
        at: { sha },
        failed: true,
        said: expect.stringMatching(/^git fetch: couldn't find remote ref refs\/heads\/next\. The loop goes on/),
      },
    });
    renameSync(there.bare, `${there.bare}.away`);
    expect(await synced()).toMatchObject({ at: { sha }, failed: true, said: expect.stringContaining('bare.git') });
    renameSync(`${there.bare}.away`, there.bare);
    expect(await synced()).toMatchObject({ failed: false });
  });

  test('a GitHub that does not answer is said, and it stays', async () => {
    const sha = there.push('one');
    await synced();
    there.push('two');
    const away = () => Promise.reject(new Error('GitHub did not answer.'));
    const remote = { url: there.bare, token: undefined };
    expect(await sync({ root: there.root, remote, branch: undefined, checks: away })).toEqual({
      ...{ at: { folder: clone(), sha }, failed: true },
      said: `GitHub did not answer. The loop goes on with ${sha.slice(0, 7)}.`,
    });
  });

  test('a move that was cut short is made good, and locks that nobody holds any more are no hindrance', async () => {
    const sha = there.push('one');
    await synced();
    writeFileSync(join(there.root, 'moving'), sha);
    writeFileSync(join(clone(), '.git/index.lock'), '');
    writeFileSync(join(clone(), 'kb/text.txt'), 'half');
    writeFileSync(join(clone(), 'half.txt'), 'half');
    expect(await synced()).toMatchObject({ at: { sha }, failed: false });
    expect([text(), existsSync(join(clone(), 'half.txt'))]).toEqual(['one', false]);
  });

  test('a first move that was cut short begins anew', async () => {
    const sha = there.push('one');
    await synced();
    writeFileSync(join(there.root, 'moving'), sha);
    writeFileSync(join(clone(), '.git/HEAD'), 'ref: refs/heads/none\n');
    expect(await synced()).toMatchObject({ at: { sha }, failed: false });
  });
});

test('the token is sent to the host of the repository, and stands in no argument and no file', async () => {
  const token = 'ghp_0123456789abcdefghijABCDEFGHIJ012345';
  const heard: (string | undefined)[] = [];
  let seen = '';
  const server = createServer((request, response) => {
    heard.push(request.headers.authorization);
    const list = spawn('ps', ['-eo', 'args']);
    list.stdout.on('data', (piece) => {
      seen += piece;
    });
    list.on('close', () => response.writeHead(404).end());
    list.on('error', () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/octo/shop.git`;
  const { said, failed } = await sync({
    root: there.root,
    remote: { url, token },
    branch: 'main',
    checks: there.checks,
  });
  server.close();
  expect(failed).toBe(true);
  expect(heard[0]).toBe(`Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`);
  const files = (readdirSync(there.root, { recursive: true }) as string[]).filter((name) =>
    statSync(join(there.root, name)).isFile(),
  );
  expect(files.length).toBeGreaterThan(0);
  const written = [said, seen, ...files.map((name) => readFileSync(join(there.root, name), 'utf8'))].join('\n');
  expect(written).not.toContain(token);
  expect(written).not.toContain(Buffer.from(`x-access-token:${token}`).toString('base64'));
});
