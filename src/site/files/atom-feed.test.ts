import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import type { AnyRecord } from '../../pipeline/any-record.ts';
import { atomFeed } from './atom-feed.ts';

const facts = {
  title: 'Tasks',
  subtitle: 'Work & more',
  language: 'de-AT',
  page: 'https://x.example/repo/tasks/',
  self: 'https://x.example/repo/tasks/feed.xml',
  until: '2026-04-01T00:00:00Z',
};
const entry = (id: number, updatedAt: string, displayTitle = `title ${id}`) => ({
  record: { id, displayTitle, status: 'done', author: 'ray', createdAt: null, updatedAt } as unknown as AnyRecord,
  page: `${facts.page}${id}/`,
  says: 'It <b>says</b>',
});

test('a feed tells of its records, and its time is that of the first', async () => {
  const feed = parseAtomFeed(
    await atomFeed(facts, [entry(60, '2026-03-01T00:00:00Z'), entry(7, '2026-01-01T00:00:00Z')]),
  );
  expect(feed.entries).toHaveLength(2);
  expect(feed.entries?.[0]).toMatchObject({ id: `${facts.page}60/`, summary: { value: 'It <b>says</b>' } });
  expect(feed.updated).toBe('2026-03-01T00:00:00.000Z');
  expect(feed.links?.map(({ href }) => href)).toEqual([facts.self, facts.page]);
});

test('a record that is dated ahead is told of and does not date the feed', async () => {
  const ahead = entry(61, '9999-12-31T23:59:59Z');
  const feed = parseAtomFeed(await atomFeed(facts, [ahead, entry(60, '2026-03-01T00:00:00Z')]));
  expect([feed.entries?.length, feed.updated]).toEqual([2, '2026-03-01T00:00:00.000Z']);
});

test('a record without a time is left out, and no time is made up', async () => {
  const undated = { ...entry(8, ''), record: { ...entry(8, '').record, updatedAt: null } };
  const feed = parseAtomFeed(await atomFeed(facts, [entry(60, '2026-03-01T00:00:00Z'), undated]));
  expect(feed.entries?.map(({ id }) => id)).toEqual([`${facts.page}60/`]);
  const none = await atomFeed({ ...facts, until: null }, [undated]);
  expect(none).not.toMatch(/1970|<updated>/);
  expect(parseAtomFeed(none).title?.value).toBe('Tasks');
  expect(parseAtomFeed(await atomFeed(facts, [undated])).updated).toBe('2026-04-01T00:00:00.000Z');
});

test('a title that XML cannot hold does not break the feed', async () => {
  const feed = parseAtomFeed(
    await atomFeed(facts, [entry(1, '2026-01-01T00:00:00Z', ']]>\u0000\u0008\ud800 & <script>🎧')]),
  );
  expect(feed.entries?.[0]?.title?.value).toContain('& <script>🎧');
});

test('a feed says which language its records are in', async () => {
  expect(await atomFeed(facts, [])).toMatch(/<feed [^>]*xml:lang="de-AT"/);
});

test('an empty feed is a feed', async () => {
  expect(parseAtomFeed(await atomFeed(facts, [])).title?.value).toBe('Tasks');
});
