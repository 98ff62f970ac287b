import { expect, test } from 'vitest';
import { jsonChapters } from './json-chapters.ts';

test('chapters are told in the order of their start, as version 1.2 of the format has them', () => {
  expect(
    jsonChapters('Arriving', [
      { start: 60.5, end: 90, text: 'Two' },
      { start: 0, end: 60.5, text: 'One' },
    ]),
  ).toEqual({
    version: '1.2.0',
    title: 'Arriving',
    chapters: [
      { startTime: 0, endTime: 60.5, title: 'One' },
      { startTime: 60.5, endTime: 90, title: 'Two' },
    ],
  });
});
