import { soundAt } from '../../../media/sound.ts';
import { unusedSounds as unusedBy } from '../../../media/unused-sounds.ts';
import { episodes as episodesOf } from '../../../podcast/episodes.ts';
import { audioGaps as gapsOf } from '../../health/audio-gaps.ts';
import { oncePerBuild } from '../../once-per-build.ts';
import { question } from '../question.ts';
import { sessions } from '../store/indexes.ts';

const podcast = oncePerBuild('podcast', async () => {
  const found = await episodesOf(await sessions());
  return { episodes: found, byId: new Map(found.map((episode) => [episode.session.id, episode])) };
});

/** The episodes of this site's podcast. */
export const episodes = question('episodes', async () => (await podcast()).episodes);

/** A session as an episode; undefined when it is none. */
export const episodeOf = question('episodeOf', async (sessionId: number) => (await podcast()).byId.get(sessionId));

/** How long a session is to be heard, in seconds, where somebody has measured it. */
export const secondsOf = question(
  'secondsOf',
  async (sessionId: number) => (await podcast()).byId.get(sessionId)?.seconds,
);

/** The sessions that cannot be heard yet, or cannot be read yet by those who do not hear. */
export const audioGaps = question('audioGaps', async () =>
  (await gapsOf(await sessions(), soundAt)).map(({ session: { id, code, displayTitle }, gap }) => ({
    session: { id, code, displayTitle },
    gap,
  })),
);

/** Sound files of this site that no session names. */
export const unusedSounds = question('unusedSounds', async () =>
  unusedBy((await sessions()).map(({ track_url }) => track_url)),
);
