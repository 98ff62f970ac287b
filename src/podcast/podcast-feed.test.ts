import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../content-schema/index.ts';
import { type Episode, episodes } from './episodes.ts';
import { type EpisodeAddresses, podcastFeed } from './podcast-feed.ts';

const facts = {
  title: 'Ledgerline',
  description: 'Nine & steps',
  language: 'de-AT',
  page: 'https://x.example/repo/experience/',
  self: 'https://x.example/repo/experience/podcast.xml',
  image: 'https://x.example/repo/covers/podcast.png',
  until: '2026-04-01T00:00:00Z',
};

const home = process.cwd();
beforeAll(() => {
  const site = mkdtempSync(join(tmpdir(), 'ledgerline-podcast-'));
  cpSync(join(import.meta.dirname, '../media/fixtures/short.mp3'), join(site, 'public/audio/short.mp3'));
  process.chdir(site);
});
afterAll(() => process.chdir(home));

const session = (id: number, step: number, more: Partial<Session> = {}) =>
  ({
    id,
    code: `S0${step}-DFP-X${id}`,
    step,
    programme: 'DFP',
    status: 'active',
    displayTitle: `session ${id}`,
    description: 'One **two**',
    track_url: '/audio/short.mp3',
    url: `https://github.com/a/b/issues/${id}`,
    createdAt: '2026-01-02T03:04:05Z',
    updatedAt: '2026-01-03T03:04:05Z',
    ...more,
  }) as Session;

const addresses = ({ session: { id } }: Episode): EpisodeAddresses => ({
  page: `https://x.example/${id}/`,
  track: `https://x.example/${id}.mp3`,
  image: `https://x.example/${id}.png`,
  transcript: `https://x.example/${id}.vtt`,
  chapters: undefined,
});

const feedOf = async (sessions: readonly Session[]) =>
  parseRssFeed(await podcastFeed(facts, await episodes(sessions), addresses));

test('a session that is dated ahead does not date the feed', async () => {
  const feed = await feedOf([session(7, 3), session(8, 4, { updatedAt: '9999-12-31T23:59:59Z' })]);
  expect([feed.items?.length, feed.lastBuildDate]).toEqual([2, 'Sat, 03 Jan 2026 03:04:05 GMT']);
});

test('a session on the path is an episode whose number is its step', async () => {
  const feed = await feedOf([session(7, 3)]);
  expect(feed).toMatchObject({
    title: 'Ledgerline',
    description: 'Nine & steps',
    language: 'de-AT',
    lastBuildDate: 'Sat, 03 Jan 2026 03:04:05 GMT',
    itunes: { type: 'serial', image: facts.image },
    podcast: { medium: 'course' },
  });
  expect(feed.items).toHaveLength(1);
  expect(feed.items?.[0]).toMatchObject({
    title: 'session 7',
    link: 'https://x.example/7/',
    guid: { value: 'https://github.com/a/b/issues/7', isPermaLink: false },
    pubDate: 'Fri, 02 Jan 2026 03:04:05 GMT',
    description: '<p>One <strong>two</strong></p>',
    enclosures: [{ url: 'https://x.example/7.mp3', length: 16_800, type: 'audio/mpeg' }],
    itunes: { episode: 3, season: 1, duration: 2 },
    podcast: {
      season: { number: 1, name: 'DFP' },
      transcripts: [{ url: 'https://x.example/7.vtt', type: 'text/vtt' }],
    },
  });
});

test('what cannot be heard is no episode: inactive, without a step, without a sound, missing, or no sound file', async () => {
  const feed = await feedOf([
    session(1, 1, { status: 'inactive' }),
    session(2, 2, { step: null }),
    session(3, 3, { track_url: null }),
    session(4, 4, { track_url: '/audio/nowhere.mp3' }),
    session(5, 5, { track_url: 'https://music.example/album.html' }),
    session(6, 6, { track_url: 'javascript:globalThis.owned=1' }),
    session(7, 7, { track_url: 'https://' }),
  ]);
  expect(feed.items ?? []).toEqual([]);
  expect(feed.title).toBe('Ledgerline');
});

test('a sound on another host whose address has no ending is an episode in mp3, which such hosts serve', async () => {
  const feed = await feedOf([session(1, 1, { track_url: 'https://media.example/feed/files/49eab2eab9f1?x=1' })]);
  expect(feed.items?.[0]?.enclosures?.[0]).toMatchObject({ type: 'audio/mpeg' });
});

test('a sound on another host has the length 0, which stands for unknown', async () => {
  const [item] = (await feedOf([session(1, 1, { track_url: 'https://cdn.example/a.M4A?x=1' })])).items ?? [];
  expect(item?.enclosures?.[0]).toMatchObject({ length: 0, type: 'audio/mp4' });
  expect(item?.itunes?.duration).toBeUndefined();
});

test('feed and episodes say that they are not explicit in the word of Apple, and nobody’s words change for it', async () => {
  const words = '<itunes:explicit>no</itunes:explicit>';
  const feed = await podcastFeed(facts, await episodes([session(1, 1, { displayTitle: words })]), addresses);
  expect(feed.match(/<itunes:explicit>false<\/itunes:explicit>/g)).toHaveLength(2);
  expect(parseRssFeed(feed).items?.[0]?.title).toBe(words);
});

test('each programme is a season, and a new programme renumbers no other', async () => {
  const first = [session(10, 1), session(11, 2)];
  const later = [1, 2, 3].map((step) => session(20 + step, step, { programme: 'AAA', code: `S0${step}-AAA-ONE` }));
  const seasons = async (sessions: Session[]) =>
    (await feedOf(sessions)).items?.map(({ podcast, itunes }) => [
      podcast?.season?.name,
      itunes?.season,
      itunes?.episode,
    ]);
  expect(await seasons(first)).toEqual([
    ['DFP', 1, 1],
    ['DFP', 1, 2],
  ]);
  expect(await seasons([...later, ...first])).toEqual([
    ['DFP', 1, 1],
    ['DFP', 1, 2],
    ['AAA', 2, 1],
    ['AAA', 2, 2],
    ['AAA', 2, 3],
  ]);
});

test('of active sessions that share a code, the oldest is the episode (D3)', async () => {
  const found = await episodes([session(9, 1, { code: 'S01-DFP-SAME' }), session(8, 1, { code: 'S01-DFP-SAME' })]);
  expect(found.map((one) => one.session.id)).toEqual([8]);
});

test('hostile words neither break the feed nor run in it', async () => {
  const words = ']]>\u0000\u0008\ud800 & <script>globalThis.owned=1</script>';
  const [item] = (await feedOf([session(1, 1, { displayTitle: words, description: `a\n\n${words}` })])).items ?? [];
  expect(item?.title).toContain('& <script>');
  expect(item?.description).not.toMatch(/<script/);
});

test('a session whose times are unknown has no date rather than a wrong one', async () => {
  const feed = await feedOf([session(1, 1, { createdAt: null, updatedAt: null })]);
  expect(feed.items?.[0]).toBeDefined();
  expect(feed.items?.[0]?.pubDate).toBeUndefined();
  expect(feed.lastBuildDate).toBeUndefined();
});
