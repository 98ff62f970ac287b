const day = 86_400_000;
const week = 7 * day;
/** 1 January 1970 was a Thursday. */
const monday = 4 * day;

/**
 * In how many weeks in a row something was done, up to now. Weeks begin on Monday in UTC; the one that is not over yet may
 * still be empty. Moments after now and what is no moment do not count.
 * @param moments when it was done, in any order
 * @param now the time that the data are from
 */
export function weekStreak(moments: readonly string[], now: string): number {
  const current = weekOf(Date.parse(now));
  const weeks = new Set(moments.map((moment) => weekOf(Date.parse(moment))).filter(Number.isInteger));
  const last = weeks.has(current) ? current : current - 1;
  let length = 0;
  while (weeks.has(last - length)) length++;
  return length;
}

const weekOf = (time: number): number => Math.floor((time - monday) / week);
