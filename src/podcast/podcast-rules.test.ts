/**
 * What Apple (https://podcasters.apple.com/support/823-podcast-requirements) and Podcasting 2.0
 * (https://podcasting2.org/docs/podcast-namespace) ask of a feed, held against one made of sessions of every kind.
 */
import { cpSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../content-schema/index.ts';
import { podcastCoverWidth } from '../media/cover-sizes.ts';
import { episodeAddresses } from '../site/experience/episode-addresses.ts';
import { episodes } from './episodes.ts';
import { podcastFeed } from './podcast-feed.ts';
import { podcastGuid } from './podcast-guid.ts';

const home = process.cwd();
const fixtures = join(import.meta.dirname, '../media/fixtures');
const kinds = ['m4a', 'aac', 'ogg', 'opus', 'webm', 'flac', 'wav'];

beforeAll(() => {
  const site = mkdtempSync(join(tmpdir(), 'ledgerline-rules-'));
  cpSync(join(fixtures, 'short.mp3'), join(site, 'public/audio/Été (1).mp3'));
  for (const kind of kinds) cpSync(join(fixtures, `tone.${kind}`), join(site, `public/audio/tone.${kind}`));
  process.chdir(site);
  writeFileSync('public/audio/Été (1).transcript.vtt', 'WEBVTT\n\n00:00.000 --> 00:02.000\n<v Lise>Hello');
  writeFileSync('public/audio/Été (1).chapters.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nOne');
  writeFileSync('public/audio/tone.transcript.vtt', '1\n00:00:00,000 --> 00:00:01,000\nHello\n');
});
afterAll(() => process.chdir(home));

const session = (id: number, step: number, track_url: string, more: Partial<Session> = {}) =>
  ({
    ...{ id, step, track_url, code: `S0${step}-DFP-X${id}`, programme: 'DFP', status: 'active' },
    ...{
      displayTitle: `Session ${id} & <more>`,
      description: 'One **two** ]]> three',
      url: `https://github.com/a/b/issues/${id}`,
    },
    ...{ createdAt: `2026-01-0${step}T03:04:05Z`, updatedAt: '2026-02-03T03:04:05Z', ...more },
  }) as Session;

const sessions = [
  session(1, 1, '/audio/Été%20(1).mp3'),
  ...kinds.map((kind, at) => session(10 + at, at + 2, `/audio/tone.${kind}`)),
  session(20, 9, 'https://media.example/feed/49eab2?x=1&y=2'),
  session(21, 9, 'https://media.example/one.m4b', { description: null, programme: 'AAA', url: null }),
];

const site = 'https://ada.example';
const self = `${site}/site/experience/podcast.xml`;

async function built(more: readonly Session[] = sessions) {
  const facts = {
    ...{ title: 'Nine & steps', description: 'A course.', language: 'de-AT', self, until: null },
    ...{ page: `${site}/site/experience/`, image: `${site}/site/covers/podcast.png` },
  };
  const xml = await podcastFeed(facts, await episodes(more), episodeAddresses(new URL(site)));
  return { xml, feed: parseRssFeed(xml) };
}

/** Every value of an element or attribute in the feed as it is written. */
const written = (xml: string, pattern: string) => [...xml.matchAll(new RegExp(pattern, 'g'))].map(([, value]) => value);

describe('the feed', () => {
  test('says what Apple requires: title, description, language, link, a category of its list, the kind of show', async () => {
    const { xml, feed } = await built();
    expect(feed).toMatchObject({ title: 'Nine & steps', description: 'A course.', link: `${site}/site/experience/` });
    expect(feed.language).toMatch(/^[a-z]{2,3}(?:-[A-Z]{2})?$/);
    expect(feed.itunes?.type).toMatch(/^(?:serial|episodic)$/);
    expect(feed.itunes?.author).toBe('Nine & steps');
    expect(written(xml, '<itunes:category text="([^"]*)"')).toEqual(['Education', 'Courses']);
    expect(xml).toContain('xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"');
    expect(xml).toContain('xmlns:podcast="https://podcastindex.org/namespace/1.0"');
  });

  test('and each episode say true or false to explicit', async () => {
    const { xml, feed } = await built();
    expect(written(xml, '<itunes:explicit>([^<]*)<')).toEqual(['false', ...(feed.items ?? []).map(() => 'false')]);
  });

  test('has the pictures that directories take, under https', async () => {
    const { xml } = await built();
    for (const image of written(xml, '<itunes:image href="([^"]*)"'))
      expect(image).toMatch(/^https:\/\/\S+\.(?:png|jpg)$/);
    expect(podcastCoverWidth).toBeGreaterThanOrEqual(1400);
    expect(podcastCoverWidth).toBeLessThanOrEqual(3000);
  });

  test('says of itself where it is and who it is: atom:link, podcast:guid, podcast:medium', async () => {
    const { feed } = await built();
    expect(feed.atom?.links).toEqual([{ href: self, rel: 'self', type: 'application/rss+xml' }]);
    expect(feed.podcast?.guid).toBe(podcastGuid(self));
    expect(feed.podcast?.guid).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(feed.podcast?.medium).toBe('course');
  });

  test('is stable: built again it is the same, byte for byte', async () => {
    expect((await built()).xml).toBe((await built()).xml);
  });
});

describe('each episode', () => {
  test('has a title, a page, a season, a number and its kind', async () => {
    const { feed } = await built();
    expect(feed.items).toHaveLength(sessions.length);
    for (const { title, link, itunes, podcast } of feed.items ?? []) {
      expect(title).toMatch(/^Session \d+ & <more>$/);
      expect(link).toMatch(/^https:\/\/\S+\/$/);
      expect(itunes).toMatchObject({ episodeType: 'full', episode: expect.any(Number), season: expect.any(Number) });
      expect([podcast?.episode?.number, podcast?.season?.number]).toEqual([itunes?.episode, itunes?.season]);
      expect(podcast?.episode?.display?.length).toBeLessThanOrEqual(32);
      expect(podcast?.season?.name?.length).toBeLessThanOrEqual(128);
    }
  });

  test('has one enclosure with address, type, and the length of the file in bytes', async () => {
    const { feed } = await built();
    const enclosures = (feed.items ?? []).map((item) => item.enclosures ?? []);
    for (const [enclosure, ...more] of enclosures) {
      expect(more).toEqual([]);
      expect(enclosure?.url).toMatch(/^https:\/\/[\w.~%!$&'()*+,;=:@/?-]+$/);
    }
    const local = ['short.mp3', ...kinds.map((kind) => `tone.${kind}`)].map(
      (name) => statSync(join(fixtures, name)).size,
    );
    expect(enclosures.map(([enclosure]) => [enclosure?.type, enclosure?.length])).toEqual([
      ['audio/mpeg', local[0]],
      ...['mp4', 'aac', 'ogg', 'ogg', 'webm', 'flac', 'wav'].map((type, at) => [`audio/${type}`, local[at + 1]]),
      ['audio/mpeg', 0],
      ['audio/mp4', 0],
    ]);
    expect(enclosures[0]?.[0]?.url).toBe(`${site}/audio/%C3%89t%C3%A9%20(1).mp3`);
  });

  test('has a length in whole seconds where the file is on this site', async () => {
    const { xml } = await built();
    expect(written(xml, '<itunes:duration>([^<]*)<')).toEqual(['2', ...kinds.map(() => '1')]);
  });

  test('is dated as RFC 2822 says', async () => {
    const { xml, feed } = await built();
    const dates = written(xml, '<pubDate>([^<]*)<');
    expect(dates).toHaveLength(feed.items?.length ?? 0);
    for (const date of dates) expect(date).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
  });

  test('has an identity of its own that stays when its code, title, step and sound change', async () => {
    const guids = async (all: readonly Session[]) => (await built(all)).feed.items?.map(({ guid }) => guid?.value);
    const before = await guids(sessions);
    expect(new Set(before).size).toBe(sessions.length);
    const changed = { code: 'S02-DFP-NEW', displayTitle: 'New', step: 2, track_url: '/audio/tone.m4a' };
    expect(await guids([session(1, 1, '', changed)])).toEqual([before?.[0]]);
  });

  test('names its transcript with address, type and language, and its chapters with address and type', async () => {
    const { feed } = await built();
    const [first, second] = feed.items ?? [];
    expect(first?.podcast?.transcripts).toEqual([
      {
        ...{ url: `${site}/audio/%C3%89t%C3%A9%20(1).transcript.vtt`, type: 'text/vtt' },
        language: 'de-AT',
        rel: 'captions',
      },
    ]);
    expect(first?.podcast?.chapters).toEqual({
      url: `${site}/experience/s01-dfp-x1/chapters.json`,
      type: 'application/json+chapters',
    });
    expect(second?.podcast?.transcripts?.[0]?.type).toBe('application/x-subrip');
    expect(second?.podcast?.chapters).toBeUndefined();
  });
});
