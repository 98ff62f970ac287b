import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';

const facts = { title: 'Events · Ledgerline', subtitle: 'What happened, and what will.' };
const entry: CalendarEntry = {
  page: 'https://a.example/events/7/',
  title: 'The hour of the lake',
  says: 'Bring: a pen; or two,\nand C:\\',
  categories: ['gathering', 'a, b'],
  happens: '2026-12-12T18:30:00+01:00',
  changed: '2026-11-01T09:00:00Z',
  isCancelled: false,
};

/** The lines of a calendar as a reader joins them again. */
const unfolded = (file: string): string[] => file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const lineOf = (file: string, name: string) => unfolded(file).find((line) => line.startsWith(name));

test('a calendar says what happens, when, and where to read of it', () => {
  expect(unfolded(calendarFile(facts, [entry]))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ledgerline//Calendar//EN',
    'NAME:Events · Ledgerline',
    'X-WR-CALNAME:Events · Ledgerline',
    'DESCRIPTION:What happened\\, and what will.',
    'BEGIN:VEVENT',
    'UID:https://a.example/events/7/',
    'DTSTAMP:20261101T090000Z',
    'DTSTART:20261212T173000Z',
    'SUMMARY:The hour of the lake',
    'DESCRIPTION:Bring: a pen\\; or two\\,\\nand C:\\\\',
    'CATEGORIES:gathering,a\\, b',
    'STATUS:CONFIRMED',
    'URL:https://a.example/events/7/',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('a day is a day, and what was cancelled says so', () => {
  const file = calendarFile(facts, [{ ...entry, happens: '2026-02-09', changed: null, says: '', isCancelled: true }]);
  expect(lineOf(file, 'DTSTART')).toBe('DTSTART;VALUE=DATE:20260209');
  expect(lineOf(file, 'DTSTAMP')).toBe('DTSTAMP:20260209T000000Z');
  expect(lineOf(file, 'STATUS')).toBe('STATUS:CANCELLED');
});

test('whatever a title says, no line is longer than 75 bytes, and none is begun that the format does not have', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }), (title, says) => {
      const file = calendarFile(facts, [{ ...entry, title, says: `🎧é${says}\r\nEND:VEVENT` }]);
      for (const line of file.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(line.isWellFormed()).toBe(true);
        expect(line).not.toMatch(/[\r\n]/);
      }
      const begun = unfolded(file).map((line) => /^[A-Z-]+(?=[:;])/.exec(line)?.[0]);
      expect(begun).toHaveLength(17);
      expect(begun).not.toContain(undefined);
    }),
  );
});

test('a title is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120 }), (title) => {
      const said = lineOf(calendarFile(facts, [{ ...entry, title }]), 'SUMMARY:')?.slice('SUMMARY:'.length) ?? '';
      expect(said.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))).toBe(title);
    }),
  );
});
