import type { Session } from '../../../content-schema/index.ts';
import type { ChapterStart, SoundFacts } from '../../pipeline/heard/sound-facts.ts';
import { experienceAddress, recordAddress } from '../../routes.ts';
import { coverAddress } from '../experience/picture-addresses.ts';
import { runForm } from '../issues/run-form.ts';
import { programmePath, secondsOf, sessionsBeside } from '../records/questions.ts';

/** What the player knows of a session on a page: the record's own, or the one on which it is experienced. */
export async function soundFacts(
  session: Session,
  page: string,
  length: number,
  chapters: readonly ChapterStart[],
): Promise<SoundFacts> {
  const { code, displayTitle, step, programme } = session;
  const isExperience = page === experienceAddress(code);
  const pageOf = (other: Pick<Session, 'id' | 'code'>) =>
    isExperience ? experienceAddress(other.code) : recordAddress('sessions', other.id);
  const previous = step === null ? undefined : (await sessionsBeside(programme ?? '', step)).previous;
  return {
    code,
    title: displayTitle,
    step,
    programme,
    length,
    page,
    previous: previous ? pageOf(previous) : null,
    rest: await Promise.all(
      (await stepsAfter(session)).map(async (ahead) => ({
        code: ahead.code,
        step: Number(ahead.step),
        title: ahead.displayTitle,
        length: Math.round((await secondsOf(ahead.id)) ?? 0),
        page: pageOf(ahead),
      })),
    ),
    log: await runForm(session),
    artwork: coverAddress(step, 320, 'png'),
    chapters,
  };
}

/** The sessions that stand for the steps after this one. */
async function stepsAfter({ step, programme }: Session) {
  if (step === null) return [];
  const { steps } = await programmePath(programme ?? '');
  return steps.flatMap((other) => (other.step > step && other.standsFor ? [other.standsFor] : []));
}
