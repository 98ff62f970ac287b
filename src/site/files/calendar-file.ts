/**
 * A calendar in the form of iCalendar (RFC 5545). Written here because the libraries for it fold lines by characters where the format
 * counts bytes, or are larger than all else that this site is built with for feeds.
 */
import type { FeedFacts } from './atom-feed.ts';

/** Something that happens, as an entry of a calendar. */
export interface CalendarEntry {
  /** An address that stays the entry's own. */
  readonly page: string;
  readonly title: string;
  readonly says: string;
  readonly categories: readonly string[];
  /** A day, `2026-02-09`, or a moment. */
  readonly happens: string;
  /** When it was last changed, as far as anybody knows. */
  readonly changed: string | null;
  readonly isCancelled: boolean;
}

/** A calendar of entries, in their order. An entry that nobody has dated its change of counts as changed when it happens. */
export function calendarFile(
  { title, subtitle }: Pick<FeedFacts, 'title' | 'subtitle'>,
  entries: readonly CalendarEntry[],
): string {
  const lines = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//Ledgerline//Calendar//EN'],
    ['NAME', written(title)],
    ['X-WR-CALNAME', written(title)],
    ['DESCRIPTION', written(subtitle)],
    ...entries.flatMap(event),
    ['END', 'VCALENDAR'],
  ] as const;
  return lines.map(([name, value]) => folded(`${name}:${value}`)).join('');
}

const event = ({ page, title, says, categories, happens, changed, isCancelled }: CalendarEntry) =>
  [
    ['BEGIN', 'VEVENT'],
    ['UID', page],
    ['DTSTAMP', moment(changed ?? happens)],
    happens.includes('T') ? ['DTSTART', moment(happens)] : ['DTSTART;VALUE=DATE', happens.replaceAll('-', '')],
    ['SUMMARY', written(title)],
    ...(says === '' ? [] : [['DESCRIPTION', written(says)] as const]),
    ...(categories.length === 0 ? [] : [['CATEGORIES', categories.map(written).join(',')] as const]),
    ['STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'],
    ['URL', page],
    ['END', 'VEVENT'],
  ] as const;

/** A moment in UTC: `20260209T183000Z`. */
const moment = (at: string): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** A text in which nothing ends the line or its part; characters that the format forbids are left out. */
const written = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n|\t)\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** The most bytes of a line. */
const most = 75;

/** A line cut into lines of at most so many bytes, between characters; each but the first begins with a space. */
function folded(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > most) {
      lines.push('');
      bytes = 1;
    }
    lines[lines.length - 1] += character;
    bytes += size;
  }
  return `${lines.join('\r\n ')}\r\n`;
}
