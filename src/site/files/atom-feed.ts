import type { AnyRecord } from '../../pipeline/any-record.ts';
import { xmlText } from '../../pipeline/text/xml-text.ts';
import { newest } from '../../pipeline/time/newest.ts';
import { changedAt } from '../records/changed-last.ts';

/** How many records a feed tells of. */
export const feedLength = 50;

/** What a feed says about itself; every address is absolute. */
export interface FeedFacts {
  readonly title: string;
  readonly subtitle: string;
  /** A BCP 47 tag; that of what the records say. */
  readonly language: string;
  /** The page the feed accompanies. */
  readonly page: string;
  readonly self: string;
  /** The moment the data is from; no time after it is the feed's. */
  readonly until: string | null;
}

/** A record as an entry of a feed. */
export interface FeedEntry {
  readonly record: Pick<AnyRecord, 'displayTitle' | 'status' | 'author' | 'createdAt' | 'updatedAt'>;
  readonly page: string;
  /** The beginning of what the record says. */
  readonly says: string;
}

/**
 * An Atom feed of records, the one that changed last first. Its time is the newest of theirs, so that it changes only when they do; a
 * record without a time is left out, as Atom asks for one and none is made up.
 */
export async function atomFeed(facts: FeedFacts, entries: readonly FeedEntry[]): Promise<string> {
  // More than a hundred modules, which a build that writes no feed does not load.
  const { generateAtomFeed } = await import('feedsmith');
  const dated = entries.filter(({ record }) => changedAt(record) > 0);
  const changes = entries.flatMap(({ record: { updatedAt, createdAt } }) => updatedAt ?? createdAt ?? []);
  const changed = newest(changes, Date.parse(facts.until ?? '')) ?? facts.until;
  const feed = generateAtomFeed({
    id: facts.page,
    title: { value: xmlText(facts.title) },
    subtitle: { value: xmlText(facts.subtitle) },
    ...(changed === null ? {} : { updated: new Date(changed) }),
    links: [
      { href: facts.self, rel: 'self', type: 'application/atom+xml' },
      { href: facts.page, rel: 'alternate', type: 'text/html' },
    ],
    entries: dated.map(({ record, page, says }) => ({
      id: page,
      title: { value: xmlText(record.displayTitle) },
      updated: new Date(changedAt(record)),
      ...(record.createdAt ? { published: new Date(record.createdAt) } : {}),
      authors: [{ name: xmlText(record.author ?? '') || 'unknown' }],
      links: [{ href: page, rel: 'alternate', type: 'text/html' }],
      categories: [{ term: xmlText(record.status), scheme: `${facts.page}status/` }],
      ...(says ? { summary: { value: xmlText(says) } } : {}),
    })),
  });
  // feedsmith knows no such attribute.
  return feed.replace('<feed ', `<feed xml:lang="${facts.language}" `);
}
