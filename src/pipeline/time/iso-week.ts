import { day } from './days-between.ts';

/** A week as ISO 8601 counts it, in UTC: it begins on Monday and belongs to the year of its Thursday. */
export interface IsoWeek {
  /** `2026-W07`. */
  readonly name: string;
  /** Its Monday, `2026-02-09`. */
  readonly start: string;
}

/** When the Monday of a moment's week begins, in milliseconds; NaN for what is no moment. */
export function mondayOf(moment: string): number {
  const time = Date.parse(moment);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return Math.floor(time / day) * day - sinceMonday * day;
}

/** The week a moment lies in. */
export const isoWeek = (moment: string): IsoWeek => weekFrom(mondayOf(moment));

/** The last weeks up to the one a moment lies in, oldest first, without gaps. */
export function weeksUntil(moment: string, count: number): IsoWeek[] {
  const last = mondayOf(moment);
  return Array.from({ length: count }, (_, index) => weekFrom(last - (count - 1 - index) * 7 * day));
}

function weekFrom(monday: number): IsoWeek {
  const thursday = new Date(monday + 3 * day);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day)) + 1;
  return { name: `${year}-W${String(number).padStart(2, '0')}`, start: new Date(monday).toISOString().slice(0, 10) };
}
