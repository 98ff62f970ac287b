import type { Run, Session } from '../../../content-schema/index.ts';
import type { Journey } from '../path/completion.ts';
import { isActive } from '../path/session-order.ts';
import { steps } from '../path/steps.ts';
import { counted, type Target } from '../table/table.ts';
import { counting } from '../text/counting.ts';
import { slug } from '../text/slug.ts';
import type { Figure } from './figure.ts';

/** How many listeners of a programme have come to a step and through it, and the runs behind that. */
export interface FunnelStep {
  readonly step: number;
  /** Listeners who started the step or completed it. */
  readonly reached: number;
  readonly completed: number;
  readonly runs: number;
  /** Whether a session can be heard on the step. */
  readonly isPopulated: boolean;
}

/** A programme's funnel: how many listeners started, and the nine steps (R000-106). */
export interface Funnel extends Figure {
  readonly programme: string;
  readonly listeners: number;
  readonly steps: readonly FunnelStep[];
}

/** The runs of one step of one programme. */
export const runsOfStep = (programme: string, step: number): Target => ({
  plural: 'runs',
  where: [
    ['step', String(step)],
    ['programme', programme],
  ],
});

/** Counts the listeners of a programme at each of its nine steps. */
export function stepFunnel(
  programme: string,
  journeys: readonly Journey[],
  sessions: readonly Pick<Session, 'programme' | 'step' | 'status'>[],
  runs: readonly Pick<Run, 'programme' | 'step'>[],
): Funnel {
  const own = journeys.filter((journey) => journey.programme === programme);
  const populated = new Set(
    sessions.flatMap((session) => (session.programme === programme && isActive(session) ? session.step : [])),
  );
  const runsByStep = Map.groupBy(
    runs.filter((run) => run.programme === programme),
    (run) => run.step,
  );
  const passed = steps.map((step): FunnelStep => {
    const completed = own.filter((journey) => journey.completed.includes(step)).length;
    const started = own.filter((journey) => journey.started.includes(step)).length;
    return {
      step,
      reached: completed + started,
      completed,
      runs: runsByStep.get(step)?.length ?? 0,
      isPopulated: populated.has(step),
    };
  });
  return {
    programme,
    listeners: own.length,
    steps: passed,
    sentence: sentence(own.length, passed),
    table: {
      name: `path-${slug(programme)}`,
      title: `The path of ${programme}`,
      columns: [
        { key: 'step', label: 'Step', unit: 'count' },
        { key: 'reached', label: 'Reached it', unit: 'count' },
        { key: 'completed', label: 'Completed it', unit: 'count' },
        { key: 'listeners', label: 'Of listeners', unit: 'count' },
        { key: 'runs', label: 'Runs', unit: 'count' },
      ],
      rows: passed.map(({ step, reached, completed, runs: all }) => [
        step,
        reached,
        completed,
        own.length,
        counted(all, runsOfStep(programme, step)),
      ]),
      empty: 'Nobody has started yet.',
    },
  };
}

function sentence(listeners: number, passed: readonly FunnelStep[]): string {
  if (listeners === 0) return 'Nobody has started yet. The first run of a session puts its listener on the path.';
  const path = passed.filter(({ isPopulated, reached }) => isPopulated || reached > 0);
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last) return `${counting(listeners, 'listener')} started, on no step that is known.`;
  const ends = `Of ${counting(listeners, 'listener')} who started, ${last.reached === 0 ? 'nobody reaches' : `${last.reached} ${last.reached === 1 ? 'reaches' : 'reach'}`} step ${last.step}`;
  const drops = path.slice(1).map((step, index) => ({ step, before: path[index] ?? first }));
  const lost = ({ step, before }: (typeof drops)[number]) => before.reached - step.reached;
  const sharpest = drops.reduce<(typeof drops)[number] | undefined>(
    (found, drop) => (lost(drop) > (found ? lost(found) : 0) ? drop : found),
    undefined,
  );
  if (!sharpest) return `${ends}; no step loses anybody.`;
  const { step, before } = sharpest;
  return `${ends}; the sharpest drop is between steps ${before.step} and ${step.step}, from ${before.reached} to ${step.reached}.`;
}
