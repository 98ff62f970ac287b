import { session as sessionType } from '../../../content-schema/records/session.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import { afterStep } from '../../pipeline/path/after-step.ts';
import { type Experience, experience, type ProgrammePath, programmePath } from '../../pipeline/path/experience.ts';
import type { Recommendation } from '../../pipeline/path/recommend.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { recordsOfType } from '../records/records.ts';

/** What every page of the Experience looks things up in. */
export interface ExperienceBook extends Experience {
  /** A session as the record that was published. */
  readonly recordOf: ReadonlyMap<number, PublicRecord>;
  /** The nine steps of a programme; empty ones where no session stands on a step. */
  readonly pathOf: (programme: string) => ProgrammePath;
  /** What comes after a step of a programme. */
  readonly after: (programme: string, step: number) => Recommendation;
}

let known: Promise<ExperienceBook> | undefined;

/** The book of all paths, made once per build. */
export function experienceBook(): Promise<ExperienceBook> {
  if (!known || import.meta.env.DEV) known = makeBook();
  return known;
}

async function makeBook(): Promise<ExperienceBook> {
  const records = await recordsOfType(sessionType);
  const made = experience(recordsOf(records, 'session'));
  const byName = new Map(made.programmes.map((path) => [path.name, path]));
  const pathOf = (name: string) => byName.get(name) ?? programmePath(name, []);
  const advice = new Map<string, Recommendation>();
  return {
    ...made,
    recordOf: new Map(records.map((record) => [record.id, record])),
    pathOf,
    after: (programme, step) => {
      const key = `${programme} ${step}`;
      const found = advice.get(key) ?? afterStep(pathOf(programme).active, programme, step);
      advice.set(key, found);
      return found;
    },
  };
}
