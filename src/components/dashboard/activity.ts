import type { PublicRecord } from '../../pipeline/publish.ts';

/** How many records were opened and closed in a week or a month. */
export interface Period {
  /** First day, as ISO 8601. */
  readonly start: string;
  readonly opened: number;
  readonly closed: number;
}

/** What happened lately, oldest first, in periods without gaps. */
export interface Activity {
  readonly unit: 'week' | 'month';
  readonly periods: readonly Period[];
}

const weeks = 26;
const months = 24;

/**
 * Counts openings and closings up to the moment the data is from: by week where everything lies within half a year, else by
 * month over two years at most. Weeks start on Monday; all days are UTC.
 */
export function activity(records: readonly PublicRecord[], until: string | null): Activity {
  const opened = records.flatMap(({ createdAt }) => createdAt ?? []);
  const closed = records.flatMap(({ closedAt }) => closedAt ?? []);
  const first = [...opened, ...closed].sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  if (until === null || first === undefined) return { unit: 'week', periods: [] };
  const byWeek = Date.parse(until) - Date.parse(first) < weeks * 7 * day;
  const starts = byWeek ? lastWeeks(until, first) : lastMonths(until, first);
  const startOf = byWeek ? weekOf : monthOf;
  const openings = tally(opened.map(startOf));
  const closings = tally(closed.map(startOf));
  return {
    unit: byWeek ? 'week' : 'month',
    periods: starts.map((start) => ({ start, opened: openings.get(start) ?? 0, closed: closings.get(start) ?? 0 })),
  };
}

const day = 24 * 60 * 60 * 1000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

function weekOf(at: string): string {
  const time = Date.parse(at);
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return iso(time - sinceMonday * day);
}

const monthOf = (at: string): string => `${iso(Date.parse(at)).slice(0, 7)}-01`;

function lastWeeks(until: string, first: string): string[] {
  const count = Math.round((Date.parse(weekOf(until)) - Date.parse(weekOf(first))) / (7 * day)) + 1;
  return Array.from({ length: count }, (_, index) => iso(Date.parse(weekOf(until)) - (count - 1 - index) * 7 * day));
}

function lastMonths(until: string, first: string): string[] {
  const last = new Date(until);
  return Array.from({ length: months }, (_, index) =>
    iso(Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - (months - 1 - index), 1)),
  ).filter((start) => start >= monthOf(first));
}

function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
