import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { audioTexts } from './audio-texts.ts';

const home = process.cwd();
const sound = 'public/audio/one.mp3';
const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello';

beforeEach(() => {
  const site = mkdtempSync(join(tmpdir(), 'ledgerline-texts-'));
  mkdirSync(join(site, 'public/audio'), { recursive: true });
  writeFileSync(join(site, sound), '');
  process.chdir(site);
});
afterEach(() => process.chdir(home));

const beside = (name: string, content: string | Uint8Array = vtt) => writeFileSync(`public/audio/${name}`, content);
const faults = () => audioTexts(sound).faults.map(({ file, what }) => `${file} ${what}`);

test('a transcript and chapters that can be read stand beside the sound, and nothing is wrong', () => {
  beside('one.transcript.vtt');
  beside('one.chapters.vtt', '1\n00:00:01,000 --> 00:00:03,000\nHello there.\n');
  beside('one.srt');
  expect(audioTexts(sound)).toEqual({
    transcript: { path: '/audio/one.transcript.vtt', type: 'text/vtt', cues: [{ start: 1, end: 2, text: 'Hello' }] },
    chapters: {
      path: '/audio/one.chapters.vtt',
      type: 'application/x-subrip',
      cues: [{ start: 1, end: 3, text: 'Hello there.' }],
    },
    faults: [],
  });
});

test('what is said and who says it is handed on without e-mail addresses, and the file is named', () => {
  beside('one.transcript.vtt', `${vtt}\n\n00:02.000 --> 00:03.000\n<v bob@example.org>Mail me at bob@example.org`);
  beside('one.chapters.vtt', `${vtt}\n\nNOTE by ada@example.org`);
  const { transcript, chapters } = audioTexts(sound);
  expect(JSON.stringify([transcript?.cues, chapters?.cues])).not.toContain('@');
  expect(transcript?.cues.at(-1)).toMatchObject({
    voice: '[address hidden]',
    text: '[address hidden]: Mail me at [address hidden]',
  });
  expect([transcript?.fileWithAddress, chapters?.fileWithAddress]).toEqual([
    'public/audio/one.transcript.vtt',
    'public/audio/one.chapters.vtt',
  ]);
});

test.each<[string, string | Uint8Array]>([
  ['is empty', ''],
  ['is a Git LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'],
  ['is a web page', '<!DOCTYPE html>\n<html></html>'],
  ['is not written in UTF-8', Buffer.from(`\ufeff${vtt}`, 'utf16le')],
  ['is not written in UTF-8', Buffer.from(vtt, 'utf16le')],
  ['is not written in UTF-8', Buffer.from(`${vtt} caf\xe9`, 'latin1')],
  ['has no line that can be read', 'WEBVTT\n\nNOTE to be done\n'],
  ['has no line that can be read', 'Hello there.\nSecond line.'],
  ['has no line that can be read', 'WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\n<i></i>'],
])('a transcript that %s is named and is none', (what, content) => {
  beside('one.transcript.vtt', content);
  expect(audioTexts(sound).transcript).toBeUndefined();
  expect(faults()).toEqual([`public/audio/one.transcript.vtt ${what}`]);
});

test('a transcript of which some cues cannot be read is shown, and the lines of the others are named', () => {
  beside('one.transcript.vtt', `${vtt}\n\n00:02.000 - 00:03.000\nLost\n\n00:00:04:10 --> 00:00:05:10\nLost as well`);
  expect(audioTexts(sound).transcript?.cues.map(({ text }) => text)).toEqual(['Hello']);
  expect(faults()).toEqual([
    'public/audio/one.transcript.vtt has 2 of its 3 cues left out: their times are not written as 00:01.000 --> 00:02.000 (lines 6 and 9)',
  ]);
  beside('one.transcript.vtt', `${vtt}\n\n00:02.000 --> then\nLost`);
  expect(faults()).toEqual([
    'public/audio/one.transcript.vtt has 1 of its 2 cues left out: its time is not written as 00:01.000 --> 00:02.000 (line 6)',
  ]);
});

test('what has another name than a transcript is said, and other files are left alone', () => {
  for (const name of [
    'one.srt',
    'One.transcript.VTT',
    'one.en.vtt',
    'one.txt',
    'one.chapters.vtt',
    'one.wav',
    'two.srt',
  ])
    beside(name);
  const { faults: told } = audioTexts(sound);
  expect(told.map(({ file, mend }) => [file, mend])).toEqual(
    [
      ['public/audio/One.transcript.VTT', 'If it is the transcript, name it one.transcript.vtt.'],
      ['public/audio/one.en.vtt', 'If it is the transcript, name it one.transcript.vtt.'],
      ['public/audio/one.srt', 'If it is the transcript, name it one.transcript.vtt.'],
      ['public/audio/one.txt', 'If it is the transcript, save it as WebVTT under the name one.transcript.vtt.'],
    ].toSorted(),
  );
});
