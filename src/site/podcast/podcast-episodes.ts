import { session } from '../../../content-schema/records/session.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import { type Episode, episodes } from '../../podcast/episodes.ts';
import { recordsOfType } from '../records/records.ts';

let known: Promise<Episode[]> | undefined;

/** The episodes of this site's podcast, looked up once per build. */
export function podcastEpisodes(): Promise<Episode[]> {
  if (!known || import.meta.env.DEV)
    known = recordsOfType(session).then((sessions) => episodes(recordsOf(sessions, 'session')));
  return known;
}

let byId: Promise<ReadonlyMap<number, Episode>> | undefined;

/** A session as an episode; undefined when it is none. */
export async function episodeOf({ id }: { readonly id: number }): Promise<Episode | undefined> {
  if (!byId || import.meta.env.DEV)
    byId = podcastEpisodes().then((found) => new Map(found.map((episode) => [episode.session.id, episode])));
  return (await byId).get(id);
}
