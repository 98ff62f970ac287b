import type { LanePicture } from '../../pipeline/graph/lane-pictures.ts';
import { counting } from '../../pipeline/text/counting.ts';

/** What a picture of lanes shows, in a sentence. */
export function lanesSentence({ lanes, listeners, rows, isDense }: LanePicture): string {
  const sessions = lanes.flatMap(({ columns }) => columns.flatMap((column) => column.sessions)).length;
  const runs = sum(lanes.map((lane) => lane.runs));
  const completed = sum(lanes.map((lane) => lane.completed));
  const steps = lanes.filter(({ step, columns }) => step !== null && columns.length > 0).length;
  const path = `${counting(sessions, 'session')} on ${counting(steps, 'step')}`;
  if (runs === 0) return `${path}. No run has started yet.`;
  const stray = !isDense && rows.some(({ listener }) => listener === null) ? ' and some who have no record' : '';
  return `${path}, and ${counting(runs, 'run')} by ${counting(listeners, 'listener')}${stray}: ${completed} completed.`;
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
