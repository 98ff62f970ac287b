import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MadeSession } from '../made-session.ts';
import { chaptersOf, markOf, videoTexts } from './video-texts.ts';

const made = (title: string, description: string, seconds = 61): Parameters<typeof videoTexts>[0] => ({
  code: 'S01-DFB-ARRIVE',
  script: { title, description, step: 1 } as MadeSession['script'],
  media: { seconds } as MadeSession['media'],
  contentHash: 'c'.repeat(64),
});
const three = [0, 20, 40].map((at, index) => ({ title: `Part ${index + 1}`, at }));

test('chapters stand in the description as YouTube reads them', () => {
  expect(videoTexts(made('Arriving', 'Sit down.'), three).description).toBe(
    `Sit down.\n\n0:00 Part 1\n0:20 Part 2\n0:40 Part 3\n\nS01-DFB-ARRIVE · ${markOf('c'.repeat(64))}`,
  );
});

test.each([
  ['fewer than three', three.slice(0, 2)],
  ['one of less than ten seconds', [...three, { title: 'Short', at: 55 }]],
  ['a first one that is not at the beginning', three.map(({ title, at }) => ({ title, at: at + 1 }))],
])('%s: YouTube would show none, so none are written', (_, chapters) => {
  expect(videoTexts(made('Arriving', 'Sit down.'), chapters).description).not.toContain('Part 1');
});

test('hours are told where there are some', () => {
  const long = [0, 3600, 3671].map((at) => ({ title: 'Part', at }));
  expect(videoTexts(made('Long', 'x', 4000), long).description).toContain('0:00 Part\n1:00:00 Part\n1:01:11 Part');
});

test('whatever a session is called, YouTube takes the texts, and the mark is whole', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 9000 }),
      (title, text) => {
        const texts = videoTexts(made(title, text), three);
        expect(texts.title.length).toBeLessThanOrEqual(100);
        expect(Buffer.byteLength(texts.description)).toBeLessThanOrEqual(5000);
        expect(texts.title + texts.description).not.toMatch(/[<>]/);
        expect(texts.description).toContain(markOf('c'.repeat(64)));
      },
    ),
  );
});

test('chapters are read from WebVTT with and without hours', () => {
  const vtt = 'WEBVTT\n\n00:00.000 --> 00:20.000\nOne\n\n01:00:20.000 --> 01:00:40.000\nTwo\n';
  expect(chaptersOf(vtt)).toEqual([
    { title: 'One', at: 0 },
    { title: 'Two', at: 3620 },
  ]);
});
