import type { Journey } from '../../pipeline/completion.ts';

/** How many listeners of a programme have come to a step, and through it. */
export interface FunnelStep {
  readonly step: number;
  readonly reached: number;
  readonly completed: number;
}

/** The nine steps of a programme with the listeners at each (R000-106). */
export function stepFunnel(journeys: readonly Journey[], programme: string, steps: readonly number[]): FunnelStep[] {
  const own = journeys.filter((journey) => journey.programme === programme);
  return steps.map((step) => {
    const completed = own.filter((journey) => journey.completed.includes(step)).length;
    const started = own.filter((journey) => journey.started.includes(step)).length;
    return { step, completed, reached: completed + started };
  });
}
