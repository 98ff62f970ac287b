/** THE LOOP AT THE FAKE GITHUB: git over HTTP with the token, checks by its API, and what a delivery asks for. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { reportOf } from '../../../operations/commands/loop/report.ts';
import { workHere } from '../../../operations/commands/loop/work-here.ts';
import { inboxOf } from '../../../operations/inbox/inbox.ts';
import { receive } from '../../../operations/inbox/receive.ts';
import { signatureOf } from '../../../operations/inbox/signature.ts';
import type { Stage } from '../../../operations/loop/stage.ts';
import { gitHubDesk } from '../runbooks/github-desk.ts';
import { type GitServer, serveGit } from './git-server.ts';
import { stageThat } from './stages-that.ts';

let folder: string;
let server: GitServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledgerline-loop-'));
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A loop at a repository with one commit. */
async function atGitHub(config: object = {}) {
  const { desk, place } = await gitHubDesk({ 'kb/text.txt': 'one' }, config);
  server = await serveGit(await place.desk.repository.git.folder(), place.fake.token);
  const own = { serverUrl: server.url, token: place.fake.token };
  const once = async (...stages: Stage[]) => reportOf(desk, await workHere(own, desk, stages, { once: true, folder }));
  const head = () => place.forge.head({ owner: 'team', name: 'app' }).then(({ sha }) => sha);
  return { desk, place, own, once, head };
}

/** Reads the text of the clone. */
const reader = (seen: string[]): Stage => ({
  ...{ name: 'read', about: '' },
  waiting: async ({ sha }) => [{ key: sha, title: 'The text' }],
  async run({ folder: clone }) {
    seen.push(readFileSync(join(clone, 'kb/text.txt'), 'utf8'));
    return { done: 'It is read.' };
  },
});

test('works with the newest commit that GitHub says is green, and waits for it where there is none', async () => {
  const { place, once, head } = await atGitHub();
  const seen: string[] = [];
  expect((await once(reader(seen))).done).toEqual([]);
  place.desk.check({ headSha: await head(), name: 'test', conclusion: 'success' });
  expect((await once(reader(seen))).done).toMatchObject([{ stage: 'read', why: 'It is read.' }]);
  await place.desk.commit({ files: { 'kb/text.txt': 'two' }, message: 'Two' });
  place.desk.status({ headSha: await head(), context: 'build', state: 'failure' });
  await once(reader(seen));
  expect(seen).toEqual(['one']);
  await place.desk.commit({ files: { 'kb/text.txt': 'three' }, message: 'Three' });
  place.desk.check({ headSha: await head(), name: 'test', conclusion: 'success' });
  await once(reader(seen));
  expect(seen).toEqual(['one', 'three']);
});

test('with a token that GitHub does not take, says so and fails', async () => {
  const { desk, own } = await atGitHub();
  const happened = await workHere({ ...own, token: 'ghp_wrong' }, desk, [reader([])], { once: true, folder });
  expect(happened).toMatchObject([
    { came: 'failed', stage: 'sync', why: expect.stringContaining('the token may not read it') },
  ]);
});

test('a signed delivery has a stage do so many things, also one that does not run by itself; others cannot', async () => {
  const { desk, place, once, head } = await atGitHub({ loop: { stages: [] } });
  place.desk.check({ headSha: await head(), name: 'test', conclusion: 'success' });
  const inbox = inboxOf(desk.store, desk.now);
  const knock = (body: object, secret: string) => {
    const bytes = new TextEncoder().encode(JSON.stringify(body));
    const headers = new Headers({ 'x-hub-signature-256': signatureOf(bytes, secret) });
    const of = { inbox, secret: 'right', now: desk.now(), repositories: ['team/app'] };
    return receive({ headers, body: bytes }, of).then(({ status }) => status);
  };
  const asks = { type: 'stage', stage: 'make', count: 2 };
  expect([await knock(asks, 'wrong'), await knock(asks, 'right'), await knock(asks, 'right')]).toEqual([401, 202, 202]);
  expect(await knock({ ...asks, count: 1000 }, 'right')).toBe(400);
  const make = stageThat('make', ['a', 'b', 'c'], () => ({ done: 'It is made.' }));
  expect((await once(make)).done.map(({ key }) => key)).toEqual(['a', 'b']);
  expect((await once(make)).done).toEqual([]);
});

test('a stage of a name that does not exist is told of with those that do', async () => {
  const { desk, own } = await atGitHub();
  const asked = workHere(own, desk, [reader([])], { once: true, folder, only: 'reed' });
  await expect(asked).rejects.toMatchObject({
    message: 'There is no stage "reed".',
    hint: expect.stringContaining('read'),
  });
});
