import sharp from 'sharp';
import { expect, test } from 'vitest';
import { outlineText, wrapText } from './outline-text.ts';
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

test('lines break between words and fit, unless one word is longer than the line', () => {
  const lines = wrapText('a title that is longer than one line of the picture', 76, 600);
  expect(lines.join(' ')).toBe('a title that is longer than one line of the picture');
  for (const line of lines) expect(outlineText(line, 76).width).toBeLessThanOrEqual(600);
});
