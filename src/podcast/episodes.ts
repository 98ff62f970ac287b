/** The podcast: the sessions of every path that can be heard, as feeds, chapters and search engines are told of them. */
import type { Session } from '../../content-schema/index.ts';
import { audioFacts } from '../media/audio-facts.ts';
import { audioTexts } from '../media/audio-texts.ts';
import { audioType } from '../media/audio-type.ts';
import { experience } from '../pipeline/path/experience.ts';
import type { Cue } from '../pipeline/text/webvtt.ts';

/** A session that can be heard. */
export interface Episode {
  readonly session: Session;
  /** The place of its programme among all programmes, the oldest first. */
  readonly season: number;
  /** A path of this site or an address elsewhere. */
  readonly track: string;
  readonly type: string;
  /** Size of the sound file; 0 when it is elsewhere, where nobody has measured it. */
  readonly bytes: number;
  readonly seconds: number | undefined;
  /** Path of the WebVTT transcript. */
  readonly transcript: string | undefined;
  readonly chapters: readonly Cue[];
}

/** The active sessions of every path that have a sound, in the order of the programmes and then of the path. */
export async function episodes(sessions: readonly Session[]): Promise<Episode[]> {
  // Programmes by their first session, so that a new programme renumbers no other.
  const byAge = sessions.toSorted((a, b) => a.id - b.id);
  const seasons = [...new Set(byAge.flatMap(({ programme }) => programme ?? []))];
  const found = experience(sessions)
    .programmes.map(({ name, active }) => ({ season: seasons.indexOf(name) + 1, active }))
    .sort((a, b) => a.season - b.season)
    .flatMap(({ season, active }) =>
      active.map(async (session): Promise<Episode | undefined> => {
        const sound = await soundOf(session.track_url);
        return sound && { session, season, ...sound };
      }),
    );
  return (await Promise.all(found)).filter((one) => one !== undefined);
}

type Sound = Omit<Episode, 'session' | 'season'>;

async function soundOf(track: string | null): Promise<Sound | undefined> {
  if (track === null) return undefined;
  if (/^https?:\/\//i.test(track)) {
    const type = audioType(URL.parse(track)?.pathname ?? '');
    return type ? { track, type, bytes: 0, seconds: undefined, transcript: undefined, chapters: [] } : undefined;
  }
  const facts = await audioFacts(track);
  if (!facts) return undefined;
  const { bytes, type, seconds } = facts;
  const { transcript, chapters } = audioTexts(track);
  return { track, type, bytes, seconds, transcript: transcript?.path, chapters: chapters?.cues ?? [] };
}
