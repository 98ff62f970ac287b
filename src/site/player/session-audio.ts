import type { Session } from '../../../content-schema/index.ts';
import type { AudioTexts } from '../../media/audio-texts.ts';
import { type Sound, soundAt } from '../../media/sound.ts';
import { resolved } from '../../routes.ts';

/** The sound of a session as its pages play it. */
export interface SessionAudio {
  readonly sound: Sound;
  /** Address of the file; empty where nothing can be played. */
  readonly source: string;
  /** What lies beside the file. */
  readonly texts: Partial<AudioTexts>;
}

/** Looks at the sound of a session. */
export async function sessionAudio({ track_url }: Pick<Session, 'track_url'>): Promise<SessionAudio> {
  const sound = await soundAt(track_url);
  return {
    sound,
    source: sound.is === 'here' || sound.is === 'elsewhere' ? resolved(sound.source) : '',
    texts: sound.is === 'here' ? sound.texts : {},
  };
}
