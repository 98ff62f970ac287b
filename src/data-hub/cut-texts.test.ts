import { expect, test } from 'vitest';
import { cutTexts } from './cut-texts.ts';
import { parseFile } from './parse-file.ts';

test.each([
  'details: #12 is broken',
  'details: #12 is broken\nid: 1',
  'details:\n  #12 is broken\n  and more',
  'details: first line\n  #second line',
  'details: first line\n  second\n\n  #third line\nid: 1',
  'summary: Fix #12\nid: 1',
  'summary: &a #12',
  'labels:\n- record:task\n- #ui\n- area:x',
  'labels:\n  - #ui',
  'labels:\n  - first line\n    #second line',
  'labels: [\n  record:task,\n  #ui,\n  area:x\n]',
  'id: 1\r\ndetails: first line\r\n  #second line\r\n  #third line\r\n',
  'ai:\n  summary:\n    #12 is broken\n  state: approved',
])('a text that YAML takes for a comment is told (%#)', (text) => {
  expect(cutTexts(text)).toEqual([/#\w/.exec(text)?.index]);
});

test.each([
  '#details: not now\nid: 1\n#summary: nor this',
  '#!yaml\nid: 1 # a number\nsummary: "Fix #12" # as they said\ndetails: a#b',
  'ai:\n  summary: a\n  #patternTag: b\n  #- c\n  state: approved\n#x: y',
  'ai: #by hand\n  summary: a\n',
  'labels:\n  #- record:job\n  - record:task\n  #- ui\n  - area:x\n',
  'labels: #sorted\n- record:task\n',
  '- a: 1\n  #b: 2\n  c: 3\n',
  'details: |\n  #12 is broken\n  #and more\nid: 1',
  'details: "first\n  #12 is broken"\nsummary: \'#12\'',
  'details:\n  #12 is said below\n  "#12 is broken"',
])('a comment is none (%#)', (text) => {
  expect(cutTexts(text)).toEqual([]);
});

test('it is told with its place', () => {
  expect(parseFile('1.yaml', 'id: 1\ndetails: #12 is broken')).toMatchObject({
    remarks: [{ name: 'cut-by-comment', message: expect.stringContaining('(line 2, column 10)') }],
  });
});
