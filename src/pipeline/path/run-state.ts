import type { Run } from '../../../content-schema/index.ts';

/** A run is complete when its status says so; nothing else counts as having heard a session (decision D4). */
export const isComplete = ({ status }: Pick<Run, 'status'>): boolean => status === 'completed';

/** A run that may still be completed: neither completed nor given up. */
export const isUnderWay = (run: Pick<Run, 'status'>): boolean => !isComplete(run) && run.status !== 'cancelled';
