import { soundAt } from '../../../media/sound.ts';
import { unusedSounds as unusedBy } from '../../../media/unused-sounds.ts';
import { isActive } from '../../../pipeline/path/session-order.ts';
import { episodes as episodesOf } from '../../../podcast/episodes.ts';
import { audioGaps as gapsOf } from '../../health/audio-gaps.ts';
import { oncePerBuild } from '../../once-per-build.ts';
import { question } from '../question.ts';
import { arranged, sessions } from '../store/indexes.ts';

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

/** What a step of a programme sounds like. */
interface StepSound {
  /** Codes of its active sessions; the first stands for the step. */
  readonly codes: readonly string[];
  /** Length of that one, where somebody has measured it. */
  readonly seconds: number | null;
}

/** What each of the nine steps of a programme sounds like. */
export const stepSounds = question('stepSounds', async (programme: string): Promise<StepSound[]> => {
  const placed = (await arranged()).byProgramme.get(programme)?.steps ?? [];
  const { byId } = await podcast();
  return placed.map(({ sessions: own, standsFor }) => ({
    codes: own.filter(isActive).map(({ code }) => code),
    seconds: (standsFor && byId.get(standsFor.id)?.seconds) ?? null,
  }));
});

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
