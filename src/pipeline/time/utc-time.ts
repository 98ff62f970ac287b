// Not Intl: its spaces and abbreviations change between versions, and a page must come out the same everywhere (B000-29).
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (n: number) => String(n).padStart(2, '0');

/** A moment's day as people read it, in UTC: `9 Feb 2026`. What is no moment stays as it is. */
export function utcDay(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** A moment as people read it, in UTC: `9 Feb 2026, 01:23 UTC`. A day without a time of day stays a day. */
export function utcTime(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime()) || !moment.includes('T')) return utcDay(moment);
  return `${utcDay(moment)}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())} UTC`;
}
