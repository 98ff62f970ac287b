import { type IssueOfText, onGithub } from '../pipeline/markdown/issue-of-text.ts';
import { xmlText } from '../pipeline/text/xml-text.ts';
import { newest } from '../pipeline/time/newest.ts';
import { htmlOf } from '../site/records/html-of.ts';
import type { Episode } from './episodes.ts';
import { podcastGuid } from './podcast-guid.ts';

/** What the feed says about itself; every address is absolute. */
export interface PodcastFacts {
  readonly title: string;
  readonly description: string;
  /** A BCP 47 tag. */
  readonly language: string;
  /** The page the feed accompanies. */
  readonly page: string;
  readonly self: string;
  /** A square picture of 1400 pixels or more, as directories demand. */
  readonly image: string;
  /** The moment the data is from; no time after it is the feed's. */
  readonly until: string | null;
}

/** Where the parts of an episode are; every address is absolute. */
export interface EpisodeAddresses {
  readonly page: string;
  readonly track: string;
  readonly image: string;
  readonly transcript: string | undefined;
  readonly chapters: string | undefined;
}

/**
 * The sessions as a course in the vocabularies of RSS 2.0, Apple and Podcasting 2.0: a season for each programme, an episode's number
 * is its step, and its text has whole addresses from the issue that it is from. Times are the records' own, so that the feed changes
 * only when they do.
 */
export async function podcastFeed(
  facts: PodcastFacts,
  episodes: readonly Episode[],
  addresses: (episode: Episode) => EpisodeAddresses,
  issueOf: (episode: Episode) => IssueOfText = () => onGithub,
): Promise<string> {
  // More than a hundred modules, which a build that writes no feed does not load.
  const { generateRssFeed } = await import('feedsmith');
  const { title, description, language, page, self, image } = facts;
  const changes = episodes.flatMap(({ session: { updatedAt, createdAt } }) => updatedAt ?? createdAt ?? []);
  const changed = newest(changes, Date.parse(facts.until ?? ''));
  const feed = generateRssFeed(
    {
      title: xmlText(title),
      link: page,
      description: xmlText(description),
      language,
      generator: 'Ledgerline',
      ...(changed === null ? {} : { lastBuildDate: new Date(changed) }),
      image: { url: image, title: xmlText(title), link: page },
      atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
      itunes: {
        type: 'serial',
        author: xmlText(title),
        image,
        explicit: false,
        categories: [{ text: 'Education', categories: [{ text: 'Courses' }] }],
      },
      podcast: { guid: podcastGuid(self), medium: 'course' },
      items: episodes.map((episode) => item(episode, addresses(episode), facts, issueOf(episode))),
    },
    { strict: true },
  );
  return feed.replace(wordsOrExplicit, (found) => (found.startsWith('<!') ? found : appleExplicit));
}

// feedsmith writes "no", and Apple takes "true" and "false" only. What people wrote stands in CDATA and stays as it is.
const wordsOrExplicit = /<!\[CDATA\[[\s\S]*?\]\]>|<itunes:explicit>no<\/itunes:explicit>/g;
const appleExplicit = '<itunes:explicit>false</itunes:explicit>';

function item(
  episode: Episode,
  { page, track, image, transcript, chapters }: EpisodeAddresses,
  { language }: PodcastFacts,
  issue: IssueOfText,
) {
  const { session, season, type, bytes, seconds, transcriptType } = episode;
  const published = moment(session.createdAt ?? session.updatedAt);
  const step = session.step ?? undefined;
  return {
    title: xmlText(session.displayTitle),
    link: page,
    guid: { value: session.url ?? page, isPermaLink: session.url === null },
    ...(published ? { pubDate: published } : {}),
    ...(session.description
      ? { description: xmlText(htmlOf(session.description, { prefix: session.code, issue })) }
      : {}),
    enclosures: [{ url: track, length: bytes, type }],
    itunes: {
      title: xmlText(session.displayTitle),
      season,
      image,
      explicit: false,
      episodeType: 'full',
      ...(step ? { episode: step } : {}),
      ...(seconds ? { duration: Math.round(seconds) } : {}),
    },
    podcast: {
      season: { number: season, ...(session.programme ? { name: xmlText(session.programme) } : {}) },
      ...(step ? { episode: { number: step, display: `Step ${step}` } } : {}),
      ...(transcript
        ? { transcripts: [{ url: transcript, type: transcriptType ?? 'text/vtt', language, rel: 'captions' }] }
        : {}),
      ...(chapters ? { chapters: { url: chapters, type: 'application/json+chapters' } } : {}),
    },
  };
}

function moment(time: string | null): Date | undefined {
  const read = Date.parse(time ?? '');
  return Number.isNaN(read) ? undefined : new Date(read);
}
