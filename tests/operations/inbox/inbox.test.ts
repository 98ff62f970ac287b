/** THE INBOX WITH SEVERAL WHO EMPTY IT, which only Postgres allows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromTimer } from '../../../operations/events/made.ts';
import { inboxOf } from '../../../operations/inbox/inbox.ts';
import { openStore } from '../../../operations/store/open-store.ts';
import { until } from '../engine/conformance.ts';
import { type RunningPostgres, startPostgres } from '../postgres/start-postgres.ts';

let server: RunningPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

const event = (number: number) =>
  fromTimer({ name: `number ${number}`, description: '', repository: 'octocat/hello' }, '2026-11-27T03:00:00.000Z');

test('three who work on one inbox handle each event once, and the same delivery to all of them is one', async () => {
  const place = await server.database();
  const stores = await Promise.all([1, 2, 3].map(() => openStore(place)));
  const inboxes = stores.map((store) => inboxOf(store));
  const seen: string[] = [];
  for (const inbox of inboxes)
    inbox.work(async ({ deliveryId }) => {
      seen.push(deliveryId);
    });
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  const kept = await Promise.all(numbers.flatMap((number) => inboxes.map((inbox) => inbox.deliver(event(number)))));
  expect(kept.filter(({ isNew }) => isNew)).toHaveLength(40);
  await until(async () => (await inboxes[0]?.counts())?.done === 40);
  for (const inbox of inboxes) await inbox.stop();
  for (const store of stores) await store.close();
  expect(seen.toSorted()).toEqual(numbers.map((number) => event(number).deliveryId).toSorted());
});
