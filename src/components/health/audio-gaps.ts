import type { Session } from '../../../content-schema/index.ts';

/** A session that cannot be heard, or cannot be read by those who do not hear. */
export interface AudioGap {
  readonly session: Pick<Session, 'id' | 'code' | 'displayTitle'>;
  readonly gap: 'no audio' | 'audio file missing' | 'no transcript';
}

type Heard = AudioGap['session'] & Pick<Session, 'status' | 'track_url'>;

/** Looks at the audio of active sessions. Only files of this site can be looked for; other addresses are taken on trust. */
export function audioGaps(sessions: readonly Heard[], isPublished: (path: string) => boolean): AudioGap[] {
  return sessions
    .filter(({ status }) => status === 'active')
    .flatMap((session): AudioGap[] => {
      const { track_url: track } = session;
      if (track === null) return [{ session, gap: 'no audio' }];
      if (!track.startsWith('/')) return [];
      if (!isPublished(track)) return [{ session, gap: 'audio file missing' }];
      return isPublished(track.replace(/\.\w+$/, '.transcript.vtt')) ? [] : [{ session, gap: 'no transcript' }];
    });
}
