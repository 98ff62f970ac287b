import sharp from 'sharp';
import { expect, test } from 'vitest';
import { firstLines, isDrawable, outlineText, wrapText } from './outline-text.ts';
import { socialImage } from './social-image.ts';

const image = { title: 'Turning Up the Light', over: 'S04-DFP-AMPLIFY', site: 'Ledgerline', step: 4 };

test('a social image has the size that is asked for, and is the same twice', async () => {
  const [once, twice] = await Promise.all([socialImage(image), socialImage(image)]);
  expect(await sharp(once).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true);
});

test('a title of any length and any script still gives an image', async () => {
  for (const title of ['', '🎧', '日本語', '</svg><script>', 'x'.repeat(300), 'word '.repeat(80)])
    expect((await socialImage({ ...image, title })).length).toBeGreaterThan(1000);
});

test('the font has the letters of most European languages, however they are written', () => {
  for (const title of [
    'Łódź',
    'Zu\u0308rich',
    'Ăsta İstanbul ß',
    '“Quoted” – 1½ …',
    'soft\u00adhyphen',
    '',
    '🎧 Listen → now ❤\ufe0f',
  ])
    expect(isDrawable(title), title).toBe(true);
  for (const title of [
    '🎧',
    '音声案内',
    'Ёлка',
    'Σίσυφος',
    'שלום',
    'مرحبا',
    'ไทย',
    'ＡＢＣ',
    'Step １',
    'x\u0323\u0301',
  ])
    expect(isDrawable(title), title).toBe(false);
});

test('of a title that it cannot write, no letter is drawn', async () => {
  const [foreign, none] = await Promise.all([
    socialImage({ ...image, title: 'Step 音声 one' }),
    socialImage({ ...image, title: '' }),
  ]);
  expect(Buffer.from(foreign).equals(Buffer.from(none))).toBe(true);
});

test('a long title ends with dots, within the picture', () => {
  const lines = firstLines('word '.repeat(80), 44, 1040, 3);
  expect(lines).toHaveLength(3);
  expect(lines.at(-1)).toMatch(/ w?o?r?d?…$/);
  for (const line of [...lines, ...firstLines('m'.repeat(300), 44, 1040, 3)])
    expect(outlineText(line, 44).width).toBeLessThanOrEqual(1040);
});

test('a sign that the font lacks leaves no gap', () => {
  expect(wrapText('🎧 Listen 🎧 now', 44, 1040)).toEqual(['Listen now']);
});

test('lines break between words and fit', () => {
  const lines = wrapText('a title that is longer than one line of the picture', 76, 600);
  expect(lines.join(' ')).toBe('a title that is longer than one line of the picture');
  for (const line of lines) expect(outlineText(line, 76).width).toBeLessThanOrEqual(600);
});
