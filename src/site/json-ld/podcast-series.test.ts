import { expect, test } from 'vitest';
import type { Session } from '../../../content-schema/index.ts';
import type { Episode } from '../../podcast/episodes.ts';
import { type CourseFacts, podcastEpisode, podcastSeries } from './podcast-series.ts';

const course: CourseFacts = {
  title: 'Ledgerline',
  description: 'Nine steps',
  language: 'de-AT',
  home: 'https://x.example/',
  page: 'https://x.example/experience/',
  feed: 'https://x.example/experience/podcast.xml',
  image: 'https://x.example/covers/podcast.png',
};

const episode = (id: number, step: number, season: number, more: Partial<Episode> = {}): Episode => ({
  session: {
    id,
    step,
    programme: `P${season}`,
    displayTitle: `session ${id}`,
    description: 'One **two**',
    createdAt: '2026-01-02T03:04:05Z',
    updatedAt: null,
  } as Session,
  season,
  track: '/a.mp3',
  type: 'audio/mpeg',
  bytes: 1000,
  seconds: 155.6,
  transcript: '/a.vtt',
  chapters: [{ start: 27.2, end: 60, text: 'Rain' }],
  ...more,
});

const addresses = ({ session: { id }, transcript }: Episode) => ({
  page: `https://x.example/${id}/`,
  track: `https://x.example/${id}.mp3`,
  image: `https://x.example/${id}.png`,
  transcript: transcript && `https://x.example/${id}.vtt`,
  chapters: undefined,
});

test('an episode says what it is, how it sounds and where it is read', () => {
  const one = episode(4, 1, 1);
  expect(podcastEpisode(one, addresses(one), course)).toMatchObject({
    '@type': 'PodcastEpisode',
    '@id': 'https://x.example/4/#episode',
    name: 'session 4',
    inLanguage: 'de-AT',
    description: 'One two',
    episodeNumber: 1,
    position: 1,
    datePublished: '2026-01-02T03:04:05Z',
    isPartOf: [{ '@id': 'https://x.example/experience/#course' }, { seasonNumber: 1, name: 'P1' }],
    associatedMedia: {
      '@type': 'AudioObject',
      contentUrl: 'https://x.example/4.mp3',
      encodingFormat: 'audio/mpeg',
      contentSize: '1000 B',
      duration: 'PT2M36S',
      caption: { contentUrl: 'https://x.example/4.vtt', encodingFormat: 'text/vtt', inLanguage: 'de-AT' },
      hasPart: [{ '@type': 'Clip', name: 'Rain', startOffset: 27.2, url: 'https://x.example/4/#t=27.2' }],
    },
  });
});

test('what is not known of a sound is left out', () => {
  const elsewhere = episode(4, 1, 1, { bytes: 0, seconds: undefined, transcript: undefined, chapters: [] });
  const { associatedMedia } = podcastEpisode(elsewhere, addresses(elsewhere), course);
  expect(Object.keys(associatedMedia)).toEqual(['@type', 'contentUrl', 'encodingFormat']);
});

test('the course has a season for each programme, with its episodes in their order', () => {
  const { hasPart } = podcastSeries(course, [episode(4, 1, 1), episode(5, 2, 1), episode(9, 1, 2)], addresses);
  expect(
    hasPart.map(({ name, numberOfEpisodes, hasPart: own }) => [
      name,
      numberOfEpisodes,
      own.map(({ position }) => position),
    ]),
  ).toEqual([
    ['P1', 2, [1, 2]],
    ['P2', 1, [1]],
  ]);
});

test('a course that nobody recorded yet is a course', () => {
  expect(podcastSeries(course, [], addresses)).toMatchObject({ name: 'Ledgerline', hasPart: [] });
});
