import { expect, test } from 'vitest';
import { isEnded, sentences } from './sentences.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const found = (text: string) => sentences(text, segmenter);

test.each([
  'Use a mirror, e.g. One of ours, i.e. The first.',
  'See fig. 3 and no. 5 of vol. 2 for the rest.',
  'Drucken geht, z. B. Chrome zeigt nur d. h. Buchstaben.',
  'As Knuth et al. Showed, this is hard.',
  'Version 2.7.1 resolves foo.ts and README.Md to the wrong file.',
  'Call a().Then or open https://a.example/find?Q=1&b=2 instead.',
  '"What is this run for?" gets honest answers.',
  'It says "Done!" and stops.',
  'Wait... and then it goes on.',
  'It costs 1.234,56 or 1,234.56 in all.',
])('this is one sentence: %s', (text) => {
  expect(found(text)).toEqual([text]);
});

test.each([
  ['It stops. The log is empty! Why? Nobody knows.', 4],
  ['It stops (always). The log is empty.', 2],
  ['Erst geht es. Dann nicht mehr.', 2],
  ['最初の文です。次の文です。', 2],
  ['第一句。第二句！第三句？', 3],
  ['هذه جملة. وهذه جملة أخرى؟', 2],
  ['यह पहला वाक्य है। यह दूसरा है।', 2],
  ['Done. 🎉 :)', 1],
  ['', 0],
])('there are as many sentences as a reader counts: %s', (text, count) => {
  expect(found(text)).toHaveLength(count);
});

test('a line that was broken because it was full goes on, and so does one before small letters', () => {
  expect(found('The export of a project with many folders never ends and has to be\nStopped by hand.')).toHaveLength(1);
  expect(found('The export\nnever ends.')).toEqual(['The export never ends.']);
});

test('short lines stand alone, and so does a greeting', () => {
  expect(found('Node 22\nFedora 41')).toEqual(['Node 22', 'Fedora 41']);
  expect(found('Hello all,\nwhen I print, it stops.')).toEqual(['Hello all,', 'when I print, it stops.']);
});

test.each(['Yes.', 'Really?!', 'so it goes…', 'He said "no."', '終わり。', 'انتهى؟'])(
  'it ends as sentences do: %s',
  (text) => {
    expect(isEnded(text)).toBe(true);
    expect(isEnded(`${text} and`)).toBe(false);
  },
);
