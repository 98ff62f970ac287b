import { counting, plural } from '../../pipeline/text/counting.ts';
import type { ProgressRow } from './progress-rows.ts';

/** What a table of progress says, in sentences. */
export function progressSummary(rows: readonly Pick<ProgressRow, 'percent' | 'recommendation'>[]): string {
  if (rows.length === 0) return 'Nobody has started yet. The first run of a session puts its listener on the path.';
  const started = `${counting(rows.length, 'listener has', 'listeners have')} started`;
  const finished = rows.filter(({ percent }) => percent === 100).length;
  const mean = Math.round(rows.reduce((sum, { percent }) => sum + percent, 0) / rows.length);
  const through = finished === 0 ? 'nobody has finished yet' : `${counting(finished, 'has', 'have')} finished`;
  const [step, waiting] = mostAdvised(rows);
  const whom = plural(rows.length, 'The listener is', 'On average they are');
  return [
    `${started}, ${through}. ${whom} ${mean}% of the way.`,
    ...(waiting > 1 ? [`Step ${step} is next for most (${waiting} listeners).`] : []),
  ].join(' ');
}

/** The step that most listeners had best hear next, the lowest of several, and how many they are. */
function mostAdvised(rows: readonly Pick<ProgressRow, 'recommendation'>[]): [step: number, count: number] {
  const counts = new Map<number, number>();
  for (const { recommendation } of rows)
    if (recommendation.step !== null) counts.set(recommendation.step, (counts.get(recommendation.step) ?? 0) + 1);
  return [...counts].sort(([a, some], [b, others]) => others - some || a - b)[0] ?? [0, 0];
}
