import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../operations/store/open-store.ts';
import { openPostgres } from '../../../operations/store/postgres.ts';
import { createStore } from '../../../operations/store/store.ts';
import { type RunningPostgres, startPostgres } from '../postgres/start-postgres.ts';
import { remembersAgents } from './agents-suite.ts';
import { remembers } from './store-suite.ts';

let server: RunningPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

remembers('a store in Postgres', async () => openPostgres(await server.database()));
remembersAgents('a store in Postgres', async () => openPostgres(await server.database()));

test('several processes that begin at once on an empty database all begin', async () => {
  const place = await server.database();
  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(place)));
  for (const store of stores) await store.close();
});

test('whoever listens hears of the changes that another process noted', async () => {
  const place = await server.database();
  const [here, there] = [
    await openStore(place),
    await createStore(openPostgres(place), () => '2026-01-01T00:00:00.000Z'),
  ];
  const heard = new Promise<void>((resolve) => here.changes.listen(resolve));
  await there.changes.note('health', 'far away', null);
  await heard;
  expect((await here.changes.after(0, 10)).map(({ subject }) => subject)).toEqual(['far away']);
  await here.close();
  await there.close();
});

test('a database that does not answer, or refuses, is told of in words, without the password', async () => {
  const wrong = new URL(await server.database());
  wrong.pathname = '/nothing';
  wrong.password = 'a-secret-word';
  const failed = await openStore(wrong.href).catch((error: unknown) => error);
  expect(failed).toMatchObject({
    message: expect.stringMatching(/^The database at 127\.0\.0\.1:\d+ cannot be used: /),
  });
  expect(JSON.stringify(failed)).not.toContain('a-secret-word');
  await expect(openStore('postgres://127.0.0.1:1/none')).rejects.toThrow(/ECONNREFUSED/);
});
