import { describe, expect, test } from 'vitest';
import { openSqlite } from '../store/sqlite.ts';
import { createStore } from '../store/store.ts';
import { inboxOf } from './inbox.ts';
import { receive } from './receive.ts';
import { signatureOf } from './signature.ts';

const secret = 'a secret of the webhook';
const now = '2026-11-27T10:15:00.000Z';
const push = {
  ...{ ref: 'refs/heads/main', after: 'c'.repeat(40), repository: { full_name: 'octocat/hello' } },
  ...{ sender: { login: 'ada' }, commits: [] },
};

const door = async (configured: string | undefined = secret) => {
  const store = await createStore(openSqlite(':memory:'), () => now);
  const inbox = inboxOf(store, () => now);
  const knock = (body: unknown, headers: Record<string, string | undefined> = {}) => {
    const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body));
    const sent = {
      'x-github-event': 'push',
      'x-github-delivery': 'd-1',
      'x-hub-signature-256': signatureOf(bytes, secret),
    };
    const given = Object.entries({ ...sent, ...headers }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    return receive(
      { headers: new Headers(given), body: bytes },
      { inbox, secret: configured, now, repositories: ['octocat/home', 'octocat/hello'] },
    );
  };
  return { knock, inbox };
};

describe('a delivery of a webhook', () => {
  test('that is signed is stored and taken; the same one again is known', async () => {
    const { knock, inbox } = await door();
    expect(await knock(push)).toEqual({ status: 202, message: 'Accepted' });
    expect(await knock(push)).toEqual({ status: 202, message: 'Known already' });
    expect(await inbox.counts()).toEqual({ waiting: 1, working: 0, done: 0, dead: 0 });
  });

  test.each(['evil/other', '../..', 'octocat/hello/../../x'])(
    'about a repository that nobody looks after, such as %s, is stored nowhere, so that no token is used for it',
    async (name) => {
      const { knock, inbox } = await door();
      const plain = { kind: 'PUSH', repo: name, branch: 'main', commit: 'a'.repeat(40) };
      for (const body of [{ ...push, repository: { full_name: name } }, plain])
        expect((await knock(body)).message).not.toBe('Accepted');
      expect((await inbox.counts()).waiting).toBe(0);
    },
  );

  test('that somebody recorded and sends under another id is known, because the body is', async () => {
    const { knock, inbox } = await door();
    await knock(push);
    expect(await knock(push, { 'x-github-delivery': 'forged' })).toEqual({ status: 202, message: 'Known already' });
    expect((await inbox.counts()).waiting).toBe(1);
  });

  test.each([
    ['no signature', undefined],
    ['an empty one', ''],
    ['that of another secret', signatureOf(new TextEncoder().encode(JSON.stringify(push)), 'another')],
    ['half of the right one', signatureOf(new TextEncoder().encode(JSON.stringify(push)), secret).slice(0, 40)],
    ['one of SHA-1', 'sha1=0123456789abcdef0123456789abcdef01234567'],
    ['as many characters that are no bytes', 'ä'.repeat(71)],
  ])('with %s is refused, and stored nowhere', async (_, signature) => {
    const { knock, inbox } = await door();
    expect(await knock(push, { 'x-hub-signature-256': signature })).toEqual({
      status: 401,
      message: 'Invalid signature',
    });
    expect(await inbox.list(10)).toEqual([]);
  });

  test('is refused as a whole where no secret is configured', async () => {
    const { knock } = await door('');
    expect(await knock(push)).toMatchObject({
      status: 503,
      message: expect.stringContaining('LEDGERLINE_WEBHOOK_SECRET'),
    });
  });

  test('that is no JSON, no UTF-8, too large or says nothing is told so', async () => {
    const { knock } = await door();
    expect((await knock(new TextEncoder().encode('payload=%7B%7D'))).message).toMatch(/application\/json/);
    expect((await knock(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
    expect((await knock(new Uint8Array(25 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await knock({}, { 'x-github-event': undefined })).status).toBe(400);
    expect((await knock(push, { 'x-github-delivery': 'd'.repeat(300) })).status).toBe(400);
  });

  test('in the plain form may say the same twice, if it is delivered twice', async () => {
    const { knock, inbox } = await door();
    const plain = { kind: 'SCHEDULED', id: 'nightly', description: 'Every night' };
    for (const id of ['one', 'two']) await knock(plain, { 'x-github-event': undefined, 'x-github-delivery': id });
    expect((await inbox.counts()).waiting).toBe(2);
  });
});
