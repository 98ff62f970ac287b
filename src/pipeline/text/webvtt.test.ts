import { expect, test } from 'vitest';
import { readCues, transcriptParts, unreadCues } from './webvtt.ts';

const transcript = readCues(
  [
    '\uFEFFWEBVTT\r\n\r\nNOTE\r\nnothing --> here\r\n\r\n',
    '1\r\n00:00:00.000 --> 00:00:02.500 align:start\r\n<v Guide>Sit &amp; rest.\r\n\r\n',
    '01:10.000 --> 01:12.000\ntwo\nlines\n\nbroken --> cue\nx',
  ].join(''),
);

test('cues are read with or without hours, numbers, settings and tags', () => {
  expect(transcript).toEqual([
    { start: 0, end: 2.5, text: 'Guide: Sit & rest.', voice: 'Guide' },
    { start: 70, end: 72, text: 'two lines' },
  ]);
  expect(readCues('')).toEqual([]);
});

/** What is said in cues of a second each. */
const said = (...cues: string[]) =>
  readCues(['WEBVTT', ...cues.map((cue, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${cue}`)].join('\n\n')).map(
    ({ text }) => text,
  );

test('a voice is named where it changes, also without an end, with a class, and twice in a cue', () => {
  expect(
    said(
      '<v Lise>Knock, knock.</v>',
      '<v.loud Hamid>Who is there?</v>',
      '<v Lise>Atish. <v Hamid>Atish who?',
      '<v Hamid>Hm.',
      '(a door)',
      '<v Anna &amp; Bo>Anna &amp; Bo: We.</v> Silence. <v>Somebody.</v>',
    ),
  ).toEqual([
    'Lise: Knock, knock.',
    'Hamid: Who is there?',
    'Lise: Atish.',
    'Hamid: Atish who?',
    'Hm.',
    '(a door)',
    'Anna & Bo: We.',
    'Silence. Somebody.',
  ]);
});

test('every character reference of HTML is read, once', () => {
  expect(
    said(
      'Breathe in&hellip; and out&nbsp;&ndash; it&#39;s &quot;quiet&quot; at 20&deg;C.',
      '&Aring;ngstr&ouml;m &amp; friends &lt;here&gt; &lrm;x &amp;lt; &#x1F600; AT&T &nosuch;',
    ),
  ).toEqual([
    'Breathe in… and out\u00a0– it\'s "quiet" at 20°C.',
    'Ångström & friends <here> \u200ex &lt; 😀 AT&T &nosuch;',
  ]);
});

test('classes, languages, ruby and times between words give their text; what is no tag is a word', () => {
  expect(
    said(
      '<c.yellow.bg_blue>One</c> <i>two</i> <lang en-GB>three</lang> <b><u>four</u></b><br>five',
      '<ruby>瞑<rt>めい</rt></ruby>想',
      'I <00:00:02.500>said <00:02.700>so',
      'I <3 you, and 2 < 3 > 1 {\\an8}',
      '<i></i>&nbsp;&lrm;',
    ),
  ).toEqual(['One two three four five', '瞑めい想', 'I said so', 'I <3 you, and 2 < 3 > 1']);
});

test('notes, styles, regions and what stands in the head are passed over', () => {
  const vtt = [
    'WEBVTT - A title\nKind: captions\nLanguage: en\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000',
    'STYLE\n::cue { color: red }',
    'REGION\nid:fred\nwidth:40%',
    'NOTE one line',
    'NOTE\n00:09.000 --> 00:10.000\nleft out',
    'no time, no cue',
    'intro\n00:01.000 --> 00:02.000 region:fred align:start position:0%\none --> two',
    '2\n00:02.000-->00:03.000\nNOTE is a word here\n3\n00:03.000 --> 00:04.000\nthree',
    '00:04.000 --> 00:05.000\n',
    '00:61.000 --> 01:99.000\nno time',
  ];
  for (const end of ['\n', '\r\n', '\r'])
    expect(readCues(`\uFEFF${vtt.join('\n\n').replaceAll('\n', end)}`).map(({ text }) => text)).toEqual([
      'one --> two',
      'NOTE is a word here',
      'three',
    ]);
});

test('SubRip under the name of WebVTT is read: numbers, and times with commas', () => {
  const srt =
    '1\n00:00:01,000 --> 00:00:03,000\nHello there.\n\n2\n00:00:03,000 --> 00:00:05,5\n<font color="red">Two</font>\n';
  expect(readCues(srt)).toEqual([
    { start: 1, end: 3, text: 'Hello there.' },
    { start: 3, end: 5.5, text: 'Two' },
  ]);
});

test('times that are plain are read, however they are written', () => {
  const cues = [
    '00:01.000 -> 00:02.000\na',
    '00.02.000 --> 00.03.000\nb',
    '0:00:03:000 → 00.00.04.000\nc',
    '00:04.000000 –> 00:05.000000\nd',
    '00:05.000 --> 00:06.000 Said beside it.',
  ];
  expect(readCues(cues.join('\n\n')).map(({ text, start, end }) => [text, start, end])).toEqual([
    ['a', 1, 2],
    ['b', 2, 3],
    ['c', 3, 4],
    ['d', 4, 5],
    ['Said beside it.', 5, 6],
  ]);
  expect(unreadCues(cues.join('\n\n'))).toEqual({ lines: [], of: 5 });
});

test.each([
  '00:61.000 --> 01:99.000',
  '00:00:02:12 --> 00:00:03:12',
  '00:02.000 --> later',
  '00:02.000 - 00:03.000',
  '0:00:02.000,0:00:03.000',
  '1.500 --> 2.500',
  '[00:02.000 --> 00:03.000] Hello.',
  '--> 00:03.000',
])('%s looks like the times of a cue and is named by its line, and no other cue takes its words', (line) => {
  const vtt = `WEBVTT\n\n00:01.000 --> 00:02.000\none\n\n2\n${line}\ntwo\n\nNOTE\n${line}\n\n00:03.000 --> 00:04.000\nthree`;
  expect(readCues(vtt).map(({ text }) => text)).toEqual(['one', 'three']);
  expect(unreadCues(vtt)).toEqual({ lines: [7], of: 3 });
});

test('words that only remind of times are words', () => {
  const vtt = 'WEBVTT - 1.2\n\n00:01.000 --> 00:02.000\n10:30 - 11:00\n5 -> 6 and 1.5 -> 2.5\n--> 3';
  expect(readCues(vtt).map(({ text }) => text)).toEqual(['10:30 - 11:00 5 -> 6 and 1.5 -> 2.5 --> 3']);
  expect(unreadCues(vtt)).toEqual({ lines: [], of: 1 });
});

test('a number that is said stays, and one that counts the cues is none of the words', () => {
  const time = (at: number) => `00:0${at}.000 --> 00:0${at + 1}.000`;
  const numbered = ['1', time(1), 'one', '2', time(2), 'It was', '1984', '3', time(3), '1984', time(4), 'four'].join(
    '\n',
  );
  const bare = [time(1), '1984', time(2), '3', time(3), 'three'].join('\n');
  expect(readCues(numbered).map(({ text }) => text)).toEqual(['one', 'It was 1984', '1984', 'four']);
  expect(readCues(`WEBVTT\n\n${bare}`).map(({ text }) => text)).toEqual(['1984', '3', 'three']);
});

test('cues come in the order of their times, also those that overlap', () => {
  const cues = [
    '00:05.000 --> 00:06.000\nc',
    '00:01.000 --> 00:09.000\na',
    '100:00:00.000 --> 100:00:01.000\nd',
    '00:02.000 --> 00:03.000\nb',
  ];
  expect(readCues(`WEBVTT\n\n${cues.join('\n\n')}`).map(({ text, start }) => [text, start])).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 5],
    ['d', 360_000],
  ]);
});

test('captions that roll are read once, and what a speaker repeats stays', () => {
  const rolling = [
    '00:00:00.160 --> 00:00:02.470 align:start position:0%\n \nhello<00:00:00.480><c> and</c><00:00:00.560><c> welcome</c>',
    '00:00:02.470 --> 00:00:02.480 align:start position:0%\nhello and welcome\n ',
    '00:00:02.480 --> 00:00:05.000 align:start position:0%\nhello and welcome\nto<00:00:02.720><c> the</c><00:00:02.880><c> show</c>',
    '00:00:05.000 --> 00:00:05.010 align:start position:0%\nto the show\n ',
    '00:00:05.010 --> 00:00:07.000 align:start position:0%\nto the show\n[Music]',
  ];
  expect(readCues(`WEBVTT\n\n${rolling.join('\n\n')}`).map(({ text, start }) => [text, start])).toEqual([
    ['hello and welcome', 0.16],
    ['to the show', 2.48],
    ['[Music]', 5.01],
  ]);
  expect(said('one\ntwo', 'two\nthree', 'three\nfour\nfive', 'five\nsix')).toEqual([
    'one two',
    'three',
    'four five',
    'six',
  ]);
  expect(said('Breathe in.\nBreathe out.', 'Breathe out.', 'Breathe in.', 'Breathe in.')).toEqual([
    'Breathe in. Breathe out.',
    'Breathe out.',
    'Breathe in.',
    'Breathe in.',
  ]);
});

test('a million tags that never end are words, and are read at once', () => {
  const open = '<'.repeat(1_000_000);
  expect(readCues(`WEBVTT\n\n00:00.000 --> 00:01.000\n${open}<v Guide>Sit.`).map(({ text }) => text)).toEqual([
    open,
    'Guide: Sit.',
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
