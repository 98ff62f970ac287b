import type { Run, Session } from '../../../content-schema/index.ts';
import type { Journey } from '../path/completion.ts';
import { isActive } from '../path/session-order.ts';
import { steps } from '../path/steps.ts';
import { counted, defineTable, type Target } from '../table/table.ts';
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

/** The sessions or runs of one step of one programme, all of them or those with a status. */
export const ofStep = (plural: 'sessions' | 'runs', programme: string, step: number, status?: string): Target => ({
  plural,
  where: [
    ['step', String(step)],
    ['programme', programme],
    ...(status === undefined ? [] : [['status', status] as const]),
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
    table: defineTable({
      name: `path-${slug(programme)}`,
      title: `The path of ${programme}`,
      empty: 'Nobody has started yet.',
      rows: passed,
      columns: [
        { key: 'step', label: 'Step', unit: 'count', of: ({ step }) => step },
        { key: 'reached', label: 'Reached it', unit: 'count', of: ({ reached }) => reached },
        { key: 'completed', label: 'Completed it', unit: 'count', of: ({ completed }) => completed },
        { key: 'listeners', label: 'Of listeners', unit: 'count', of: () => own.length },
        { key: 'runs', label: 'Runs', unit: 'count', of: (at) => counted(at.runs, ofStep('runs', programme, at.step)) },
      ],
    }),
  };
}

function sentence(listeners: number, passed: readonly FunnelStep[]): string {
  if (listeners === 0) return 'Nobody has started yet. The first run of a session puts its listener on the path.';
  const path = passed.filter(({ isPopulated, reached }) => isPopulated || reached > 0);
  const [first, last] = [path[0], path.at(-1)];
  if (!first || !last) return `${counting(listeners, 'listener')} started, on no step that is known.`;
  const arrived = last.reached === 0 ? 'nobody reaches' : counting(last.reached, 'reaches', 'reach');
  const ends = `Of ${counting(listeners, 'listener')} who started, ${arrived} step ${last.step}`;
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
