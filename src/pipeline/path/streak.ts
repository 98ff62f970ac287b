import { day } from '../time/days-between.ts';
import { mondayOf } from '../time/iso-week.ts';

const week = 7 * day;

/**
 * In how many weeks in a row something was done, up to now. Weeks begin on Monday in UTC; the one that is not over yet may
 * still be empty. Moments after now and what is no moment do not count.
 * @param moments when it was done, in any order
 * @param now the time that the data are from
 */
export function weekStreak(moments: readonly string[], now: string): number {
  const current = mondayOf(now);
  const weeks = new Set(moments.map(mondayOf).filter(Number.isInteger));
  const last = weeks.has(current) ? current : current - week;
  let length = 0;
  while (weeks.has(last - length * week)) length++;
  return length;
}
