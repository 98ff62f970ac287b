import { expect, test } from 'vitest';
import { soundAddress } from './sound-address.ts';

const meant = (answer: string) => {
  const { value, problem } = soundAddress('Audio URL', answer);
  return [value, problem?.message];
};

test.each([
  'TBD',
  'tba.',
  '-',
  '—',
  '…',
  'none',
  'N/A',
  '*coming soon*',
  '(placeholder)',
  'to be recorded',
  'https://',
  'https://…',
  '\u200bTBD\u200b',
  'https://example.com/placeholder',
  '[audio](https://example.com/…)',
  'https://www.example.org/a.mp3',
  'https://media.example/placeholder.mp3',
])('%s stands for a sound that is not there yet, and is no fault', (answer) => {
  expect(meant(answer)).toEqual([null, undefined]);
});

test.each([
  ['https://www.dropbox.com/s/abc/one.mp3?dl=0', 'Dropbox'],
  ['<https://drive.google.com/file/d/1a2b/view?usp=sharing>', 'Google Drive'],
  ['https://github.com/ada/site/blob/main/public/audio/one.mp3', 'GitHub'],
  ['https://youtu.be/dQw4w9WgXcQ', 'YouTube'],
  ['https://soundcloud.com/ada/one', 'SoundCloud'],
  ['https://archive.org/details/one', 'the Internet Archive'],
])('%s is a page, and is said to be one', (answer, name) => {
  expect(meant(answer)).toEqual([
    null,
    `The address under "Audio URL" leads to a page of ${name}, not to a sound file, so it was left out.`,
  ]);
});

test.each([
  'https://www.dropbox.com/s/abc/one.mp3?raw=1',
  'https://dl.dropboxusercontent.com/s/abc/one.mp3',
  'https://drive.google.com/uc?export=download&id=1a2b',
  'https://github.com/ada/site/raw/main/one.mp3',
  'https://archive.org/download/one/one.mp3',
  'https://media.example/placeholder/one.mp3',
])('%s is a sound', (answer) => {
  expect(meant(answer)).toEqual([answer, undefined]);
});

test.each([
  ['https//media.test/a.mp3', 'https://media.test/a.mp3'],
  ['http:/media.test/a.mp3', 'http://media.test/a.mp3'],
  ['htps://media.test/a.mp3', 'https://media.test/a.mp3'],
  ['ttps://media.test/a.mp3', 'https://media.test/a.mp3'],
  ['https:media.test/a.mp3', 'https://media.test/a.mp3'],
  ['https;//media.test:80/a.mp3?x=1', 'https://media.test:80/a.mp3?x=1'],
  ['https:\\\\media.test\\a.mp3', 'https://media.test/a.mp3'],
  ['https:///media.test/a.mp3', 'https://media.test/a.mp3'],
  ['\u200b[x](https//media.test/a.mp3)', 'https://media.test/a.mp3'],
])('%s is a mistyped web address, and no file of this site', (answer, expected) => {
  const { value, problem } = soundAddress('Audio URL', answer);
  expect([value, problem?.name]).toEqual([null, 'address-mistyped']);
  expect(problem?.hint).toBe(`Correct it, perhaps to "${expected}".`);
});

test('of two addresses the first is taken, and it is said', () => {
  expect(meant('https://a.example/a.mp3\nhttps://b.example/b.mp3')).toEqual([
    'https://a.example/a.mp3',
    'There is more than one address under "Audio URL"; the first was taken: https://a.example/a.mp3.',
  ]);
});

test('what is no address is left to the field', () => {
  expect(soundAddress('Audio URL', 'mailto:ada@example.org')).toEqual({});
});
