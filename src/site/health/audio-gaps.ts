import type { Session } from '../../../content-schema/index.ts';
import type { Sound } from '../../media/sound.ts';
import { isActive } from '../../pipeline/path/session-order.ts';

/** A session that cannot be heard yet, or cannot be read yet by those who do not hear. */
export interface AudioGap {
  readonly session: Pick<Session, 'id' | 'code' | 'displayTitle'>;
  /** A sound on another host has no transcript here: it is looked for beside the files of this site alone. */
  readonly gap: 'no audio' | 'no transcript' | 'sound elsewhere';
}

type Heard = AudioGap['session'] & Pick<Session, 'status' | 'track_url'>;

/** What active sessions lack. A file that is there and of no use is a problem of its session, and no gap. */
export async function audioGaps(
  sessions: readonly Heard[],
  soundAt: (track: string | null) => Promise<Sound>,
): Promise<AudioGap[]> {
  const found = sessions.filter(isActive).map(async (session): Promise<AudioGap[]> => {
    const sound = await soundAt(session.track_url);
    if (sound.is === 'none') return [{ session, gap: 'no audio' }];
    if (sound.is === 'elsewhere') return [{ session, gap: 'sound elsewhere' }];
    const isSilent = sound.is === 'here' && !sound.texts.transcript && sound.texts.faults.length === 0;
    return isSilent ? [{ session, gap: 'no transcript' }] : [];
  });
  return (await Promise.all(found)).flat();
}
