import { type Funnel, stepFunnel } from '../../pipeline/figures/step-funnel.ts';
import { programmes } from '../experience/programme-steps.ts';
import type { StaveStep } from '../experience/stave-step.ts';
import type { DashboardFacts } from './dashboard-facts.ts';

/** A programme's funnel with its nine steps as the stave draws them. */
export interface PathFigure extends Funnel {
  readonly stave: readonly StaveStep[];
}

/** The path of each programme that has an active session, the fullest first. */
export const pathFigures = ({
  sessions,
  runs,
  journeys,
}: Pick<DashboardFacts, 'sessions' | 'runs' | 'journeys'>): PathFigure[] =>
  programmes(sessions).map(({ name, steps }) => ({ ...stepFunnel(name, journeys, sessions, runs), stave: steps }));
