import { beginning } from '../../pipeline/markdown/beginning.ts';
import type { Episode } from '../../podcast/episodes.ts';
import type { EpisodeAddresses } from '../../podcast/podcast-feed.ts';
import { iso8601Duration } from './iso-8601-duration.ts';

/** What the course says about itself; every address is absolute. */
export interface CourseFacts {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly home: string;
  readonly page: string;
  readonly feed: string;
  readonly image: string;
}

const courseId = (page: string): string => `${page}#course`;

/** A session as an episode, with its sound, its transcript and its chapters. */
export function podcastEpisode(episode: Episode, addresses: EpisodeAddresses, course: CourseFacts) {
  const { session, season } = episode;
  const description = beginning(session.description ?? '');
  return {
    ...mention(episode, addresses),
    ...(description ? { description } : {}),
    image: addresses.image,
    inLanguage: course.language,
    ...(session.createdAt ? { datePublished: session.createdAt } : {}),
    ...(session.updatedAt ? { dateModified: session.updatedAt } : {}),
    isPartOf: [
      { '@type': ['PodcastSeries', 'Course'], '@id': courseId(course.page), name: course.title, url: course.page },
      { '@type': 'PodcastSeason', seasonNumber: season, name: session.programme },
    ],
    associatedMedia: audioObject(episode, addresses, course),
  };
}

/** The whole course: a season for each programme, in each the sessions in the order of the path. */
export const podcastSeries = (
  course: CourseFacts,
  episodes: readonly Episode[],
  addressesOf: (episode: Episode) => EpisodeAddresses,
) => ({
  '@type': ['PodcastSeries', 'Course'],
  '@id': courseId(course.page),
  name: course.title,
  description: course.description,
  url: course.page,
  image: course.image,
  inLanguage: course.language,
  webFeed: course.feed,
  provider: { '@type': 'Organization', name: course.title, url: course.home },
  hasPart: [...Map.groupBy(episodes, ({ season }) => season)].map(([season, own]) => ({
    '@type': 'PodcastSeason',
    seasonNumber: season,
    name: own[0]?.session.programme,
    numberOfEpisodes: own.length,
    hasPart: own.map((episode) => mention(episode, addressesOf(episode))),
  })),
});

const mention = ({ session }: Episode, { page }: EpisodeAddresses) => ({
  '@type': 'PodcastEpisode',
  '@id': `${page}#episode`,
  name: session.displayTitle,
  url: page,
  episodeNumber: session.step,
  position: session.step,
});

function audioObject(
  { type, bytes, seconds, chapters, transcriptType }: Episode,
  { page, track, transcript }: EpisodeAddresses,
  { language }: CourseFacts,
) {
  return {
    '@type': 'AudioObject',
    contentUrl: track,
    encodingFormat: type,
    ...(bytes > 0 ? { contentSize: `${bytes} B` } : {}),
    ...(seconds ? { duration: iso8601Duration(seconds) } : {}),
    ...(transcript
      ? {
          caption: {
            '@type': 'MediaObject',
            contentUrl: transcript,
            encodingFormat: transcriptType ?? 'text/vtt',
            inLanguage: language,
          },
        }
      : {}),
    ...(chapters.length > 0
      ? {
          hasPart: chapters.map(({ start, end, text }) => ({
            '@type': 'Clip',
            name: text,
            startOffset: start,
            endOffset: end,
            url: `${page}#t=${start}`,
          })),
        }
      : {}),
  };
}
