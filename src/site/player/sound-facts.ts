import type { Session } from '../../../content-schema/index.ts';
import type { SoundFacts } from '../../pipeline/heard/sound-facts.ts';
import { experienceAddress, recordAddress } from '../../routes.ts';
import { coverAddress } from '../experience/picture-addresses.ts';
import { sessionsBeside } from '../records/questions.ts';

/** What the player knows of a session on a page: the record's own, or the one on which it is experienced. */
export async function soundFacts(
  session: Session,
  page: string,
  length: number,
  chapters: readonly number[],
): Promise<SoundFacts> {
  const { code, displayTitle, step, programme } = session;
  const isExperience = page === experienceAddress(code);
  const pageOf = (other: Pick<Session, 'id' | 'code'> | undefined) =>
    other ? (isExperience ? experienceAddress(other.code) : recordAddress('sessions', other.id)) : null;
  const beside = step === null ? undefined : await sessionsBeside(programme ?? '', step);
  return {
    code,
    title: displayTitle,
    step,
    programme,
    length,
    page,
    previous: pageOf(beside?.previous),
    next: pageOf(beside?.next),
    artwork: coverAddress(step, 320, 'png'),
    chapters,
  };
}
