import type { Run, Session, User } from '../../../content-schema/index.ts';
import type { Journey } from '../../pipeline/path/completion.ts';
import { type Recommendation, recommend } from '../../pipeline/path/recommend.ts';
import { type StepMark, stepMark } from '../../pipeline/path/step-states.ts';
import { steps } from '../../pipeline/path/steps.ts';
import { compare } from '../../pipeline/text/compare.ts';
import { newest } from '../../pipeline/time/newest.ts';

/** One listener on one programme's path. */
export interface ProgressRow {
  readonly user: User;
  readonly percent: number;
  /** Always nine. */
  readonly marks: readonly StepMark[];
  readonly recommendation: Recommendation;
  /** When a run of the listener on this path last changed. */
  readonly lastActivity: string | null;
}

/** What the rows of one programme are made of. */
interface Given {
  /** The programme's active sessions. */
  readonly path: readonly Session[];
  /** The programme's journeys. */
  readonly journeys: readonly Journey[];
  readonly userOf: (id: number) => User | undefined;
  readonly runsOf: (userId: number) => readonly Run[];
  /** The moment the data is from; nobody was active after it. */
  readonly until: string | null;
}

/** The listeners of a programme, the furthest first, then the latest, then by number. */
export function progressRows({ path, journeys, userOf, runsOf, until }: Given): ProgressRow[] {
  return journeys
    .flatMap((journey): ProgressRow[] => {
      const user = userOf(journey.userId);
      if (user === undefined) return [];
      const runs = runsOf(user.id).filter(({ programme }) => programme === journey.programme);
      const recommendation = recommend(path, runs);
      const times = runs.flatMap(({ updatedAt, closedAt, createdAt }) => updatedAt ?? closedAt ?? createdAt ?? []);
      return [
        {
          user,
          percent: journey.percent,
          marks: steps.map((step) => stepMark(journey, step, recommendation.step)),
          recommendation,
          lastActivity: newest(times, Date.parse(until ?? '')),
        },
      ];
    })
    .sort(
      (a, b) => b.percent - a.percent || compare(b.lastActivity ?? '', a.lastActivity ?? '') || a.user.id - b.user.id,
    );
}
