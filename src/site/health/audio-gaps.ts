import type { Session } from '../../../content-schema/index.ts';
import { pathBeside } from '../../media/audio-texts.ts';
import { isActive } from '../../pipeline/path/session-order.ts';

/** A session that cannot be heard, or cannot be read by those who do not hear. */
export interface AudioGap {
  readonly session: Pick<Session, 'id' | 'code' | 'displayTitle'>;
  readonly gap: 'no audio' | 'audio file missing' | 'no transcript';
}

type Heard = AudioGap['session'] & Pick<Session, 'status' | 'track_url'>;

/** Looks at the audio of active sessions. */
export const audioGaps = (sessions: readonly Heard[], isPublished: (path: string) => boolean): AudioGap[] =>
  sessions.filter(isActive).flatMap((session) => {
    const gap = audioGap(session, isPublished);
    return gap ? [{ session, gap }] : [];
  });

/** What a session's sound lacks. Only files of this site can be looked for; other addresses are taken on trust. */
export function audioGap(
  { track_url: track }: Pick<Session, 'track_url'>,
  isPublished: (path: string) => boolean,
): AudioGap['gap'] | undefined {
  if (track === null) return 'no audio';
  if (!track.startsWith('/')) return undefined;
  if (!isPublished(track)) return 'audio file missing';
  return isPublished(pathBeside(track, 'transcript')) ? undefined : 'no transcript';
}
