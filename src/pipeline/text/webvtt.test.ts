import { expect, test } from 'vitest';
import { clock, readCues, transcriptParts } from './webvtt.ts';

const transcript = readCues(
  [
    '\uFEFFWEBVTT\r\n\r\nNOTE\r\nnothing --> here\r\n\r\n',
    '1\r\n00:00:00.000 --> 00:00:02.500 align:start\r\n<v Guide>Sit &amp; rest.\r\n\r\n',
    '01:10.000 --> 01:12.000\ntwo\nlines\n\nbroken --> cue\nx',
  ].join(''),
);

test('cues are read with or without hours, numbers, settings and tags', () => {
  expect(transcript).toEqual([
    { start: 0, end: 2.5, text: 'Sit & rest.' },
    { start: 70, end: 72, text: 'two lines' },
  ]);
  expect(readCues('')).toEqual([]);
});

test('a million tags that never end are words, and are read at once', () => {
  const open = '<'.repeat(1_000_000);
  expect(readCues(`WEBVTT\n\n00:00.000 --> 00:01.000\n${open}<v Guide>Sit.`).map(({ text }) => text)).toEqual([
    `${open}Sit.`,
  ]);
});

test('a transcript stands under its chapters', () => {
  const chapters = readCues('WEBVTT\n\n00:00.000 --> 01:00.000\nRain\n\n01:00.000 --> 02:00.000\nBreath');
  expect(transcriptParts(transcript, chapters).map(({ title, cues }) => [title, cues.length])).toEqual([
    ['Rain', 1],
    ['Breath', 1],
  ]);
  expect(transcriptParts(transcript, [])).toEqual([{ title: null, start: 0, cues: transcript }]);
});

test('times read like those of a recording', () => {
  expect([0, 65.9, 3600].map(clock)).toEqual(['0:00', '1:05', '60:00']);
});
