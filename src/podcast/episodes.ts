/** The podcast: the sessions of every path that can be heard, as feeds, chapters and search engines are told of them. */
import type { Session } from '../../content-schema/index.ts';
import { soundAt } from '../media/sound.ts';
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
  /** Path of the transcript, and its media type: `text/vtt` unless the file is SubRip. */
  readonly transcript: string | undefined;
  readonly transcriptType?: string | undefined;
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

async function soundOf(track: string | null): Promise<Omit<Episode, 'session' | 'season'> | undefined> {
  const sound = await soundAt(track);
  if (sound.is === 'elsewhere') {
    const { source: track, type } = sound;
    return type ? { track, type, bytes: 0, seconds: undefined, transcript: undefined, chapters: [] } : undefined;
  }
  if (sound.is !== 'here') return undefined;
  const { source, facts, texts } = sound;
  const { bytes, type, seconds } = facts;
  const { transcript, chapters } = texts;
  return {
    ...{ track: source, type, bytes, seconds, chapters: chapters?.cues ?? [] },
    ...{ transcript: transcript?.path, transcriptType: transcript?.type },
  };
}
