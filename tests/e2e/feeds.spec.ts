/** What the built site tells podcast apps, feed readers and search engines, and whether it is true. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { recordTypes } from '../../content-schema/index.ts';
import { readCues } from '../../src/pipeline/text/webvtt.ts';
import { quotedHtml } from '../site/quoted-html.ts';

/** What stands before every address of the site, such as `/repository`. */
const base = `/${process.env.BASE_PATH ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, '');

/** The file of `dist` behind an absolute address of the site. */
function fileOf(address: string | undefined): string {
  const { pathname } = new URL(address ?? '');
  expect(pathname.startsWith(`${base}/`), pathname).toBe(true);
  return `dist${pathname.slice(base.length).replace(/\/$/, '/index.html')}`;
}

interface Session {
  readonly code: string;
  readonly status: string;
  readonly step: number | null;
  readonly track_url: string | null;
}

const podcast = () => parseRssFeed(readFileSync('dist/experience/podcast.xml', 'utf8'));
const items = () => podcast().items ?? [];

test('the podcast is a course with an episode for every active session that has a sound', () => {
  const { records }: { records: Session[] } = JSON.parse(readFileSync('dist/api/sessions.json', 'utf8'));
  const heard = records.filter(({ status, step, track_url }) => status === 'active' && step !== null && track_url);
  const { podcast: course, itunes, atom } = podcast();
  expect(course).toMatchObject({ medium: 'course', guid: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-5/) });
  expect(fileOf(atom?.links?.[0]?.href)).toBe('dist/experience/podcast.xml');
  expect(existsSync(fileOf(itunes?.image))).toBe(true);
  expect(items()).toHaveLength(heard.length);
  expect(items().map(({ itunes: told }) => told?.episode)).toEqual(
    heard.map(({ step }) => step).toSorted((a, b) => Number(a) - Number(b)),
  );
  expect(new Set(items().map(({ guid }) => guid?.value)).size).toBe(heard.length);
});

test('every enclosure is a file of the site, as long as the feed says', () => {
  expect(items().length).toBeGreaterThan(0);
  for (const { title, link, enclosures, itunes } of items()) {
    expect(existsSync(fileOf(link)), title).toBe(true);
    const [sound] = enclosures ?? [];
    expect(statSync(fileOf(sound?.url)).size, title).toBe(sound?.length);
    expect(sound?.type, title).toBe('audio/mpeg');
    expect(itunes?.duration, title).toBeGreaterThan(60);
    expect(existsSync(fileOf(itunes?.image)), title).toBe(true);
  }
});

test('every transcript and every list of chapters is there, and chapters end where the sound does', () => {
  const transcripts = items().flatMap(({ podcast: told }) => told?.transcripts ?? []);
  const chapters = items().flatMap(({ podcast: told, itunes }) =>
    told?.chapters ? [{ ...told.chapters, itunes }] : [],
  );
  expect([transcripts.length, chapters.length]).toEqual([
    globSync('dist/audio/*.transcript.vtt').length,
    globSync('dist/audio/*.chapters.vtt').length,
  ]);
  for (const { url, type } of transcripts) {
    expect(type).toBe('text/vtt');
    expect(readCues(readFileSync(fileOf(url), 'utf8')).length, url).toBeGreaterThan(3);
  }
  for (const { url, type, itunes } of chapters) {
    expect(type).toBe('application/json+chapters');
    const told: { version: string; chapters: { startTime: number; endTime: number; title: string }[] } = JSON.parse(
      readFileSync(fileOf(url), 'utf8'),
    );
    expect(told.version).toBe('1.2.0');
    expect(told.chapters[0]?.startTime, url).toBe(0);
    expect(Math.abs(Number(told.chapters.at(-1)?.endTime) - Number(itunes?.duration)), url).toBeLessThan(2);
  }
});

test('the pages on which sessions are heard name the podcast, their sound and a picture of their own', () => {
  for (const { title, link, enclosures } of items()) {
    const html = quotedHtml(readFileSync(fileOf(link), 'utf8'));
    const told = (property: string) => html.match(`<meta property="${property}" content="([^"]*)"`)?.[1];
    expect(html, title).toContain(`type="application/rss+xml"`);
    expect(told('og:audio'), title).toBe(enclosures?.[0]?.url);
    expect(told('og:image'), title).toMatch(/\/social\/session-\d+\.png$/);
    expect(existsSync(fileOf(told('og:image'))), title).toBe(true);
  }
});

test('every list has an Atom feed that its pages name', () => {
  for (const { plural } of recordTypes) {
    const feed = parseAtomFeed(readFileSync(`dist/${plural}/feed.xml`, 'utf8'));
    const self = feed.links?.find(({ rel }) => rel === 'self')?.href;
    expect(fileOf(self)).toBe(`dist/${plural}/feed.xml`);
    expect(quotedHtml(readFileSync(`dist/${plural}/index.html`, 'utf8'))).toContain(
      `<link rel="alternate" type="application/atom+xml" title="`,
    );
    const times = (feed.entries ?? []).map(({ updated }) => Date.parse(updated ?? ''));
    expect(times, plural).toEqual(times.toSorted((a, b) => b - a));
    if (times.length > 0) expect(new Date(feed.updated ?? '').getTime(), plural).toBe(times[0]);
    expect(new Set(feed.entries?.map(({ id }) => id)).size, plural).toBe(times.length);
    for (const { links, authors } of feed.entries ?? []) {
      expect(existsSync(fileOf(links?.[0]?.href))).toBe(true);
      expect(authors?.[0]?.name).toBeTruthy();
    }
  }
});

/** Every address of this site that data names, wherever it stands. */
const addressesIn = (data: unknown, site: string): string[] =>
  typeof data === 'string'
    ? data.startsWith(site) && !data.includes('{')
      ? [data]
      : []
    : Object.values(data ?? {}).flatMap((value) => addressesIn(value, site));

test('what pages tell search engines can be read, and leads to what is there', () => {
  const site = podcast().link?.replace(/experience\/$/, '') ?? '';
  const types = new Set<string>();
  for (const file of globSync('dist/**/*.html')) {
    const html = quotedHtml(readFileSync(file, 'utf8'));
    for (const [, text = ''] of html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)) {
      const data = JSON.parse(text);
      for (const thing of data['@graph'] ?? [data]) types.add([thing['@type']].flat().join(' '));
      for (const address of addressesIn(data, site))
        expect(existsSync(fileOf(address)), `${address} in ${file}`).toBe(true);
    }
  }
  expect([...types]).toEqual(
    expect.arrayContaining(['WebSite', 'PodcastSeries Course', 'PodcastEpisode', 'BreadcrumbList']),
  );
});

test('every address in the index of the API and in llms.txt leads to a file', () => {
  const site = podcast().link?.replace(/experience\/$/, '') ?? '';
  const index: object = JSON.parse(readFileSync('dist/api/index.json', 'utf8'));
  const text = readFileSync('dist/llms.txt', 'utf8');
  const addresses = [
    ...addressesIn(index, site),
    ...[...text.matchAll(/\]\(([^)]+)\)/g)].map(([, address = '']) => address),
  ];
  for (const path of ['experience/podcast.xml', 'progress.csv', 'reports/programme.json'])
    expect(addresses).toContain(`${site}${path}`);
  for (const address of addresses) expect(existsSync(fileOf(address)), address).toBe(true);
});
