import { expect, test } from 'vitest';
import { withoutHidden } from './without-hidden.ts';

test.each([
  ['tags', 'rain\u{e0049}\u{e0067}\u{e006e} falls'],
  ['zero width', 'ra\u200bin\u2060 f\ufeffalls'],
  ['directions', '\u202erain\u2066 falls\u2069'],
  ['variation selectors that smuggle bytes', 'rain\u{e0101}\u{e0148}\ufe01 falls'],
  ['private use', 'rain\ue000 falls\u{f0000}'],
  ['control', 'rain\u0000\u001b falls\u0007'],
  ['fillers', 'rain\u3164\u115f falls\u2800'],
])('%s are gone', (_, text) => {
  expect(withoutHidden(text)).toBe('rain falls');
});

test('blanks and line ends are plain, and a heap of marks is cut', () => {
  expect(withoutHidden('a\u00a0b\u3000c\r\nd\u2028e\rf')).toBe('a b c\nd\ne\nf');
  expect(withoutHidden(`a${'\u0301'.repeat(40)}`)).toBe(`a${'\u0301'.repeat(4)}`);
});

test('what people write stays as it is', () => {
  const texts = [
    'कक्षा में बारिश',
    'הקשבה',
    'الجلسة الأولى',
    '雨が屋根から落ちる。',
    'naïve – “quoted” 12%',
    '🙂 a\n\n- b',
  ];
  expect(texts.map(withoutHidden)).toEqual(texts);
});
