import sharp from 'sharp';
import { expect, test } from 'vitest';
import { coverImage } from './cover-image.ts';
import { podcastCoverWidth } from './cover-sizes.ts';
import { podcastCover } from './podcast-cover.ts';

test('covers of the podcast are what directories demand: square, 1400 pixels, RGB without transparency', async () => {
  const demanded = { format: 'png', width: 1400, height: 1400, space: 'srgb', hasAlpha: false };
  expect(podcastCoverWidth).toBe(1400);
  expect(await sharp(await podcastCover('Ledgerline', podcastCoverWidth)).metadata()).toMatchObject(demanded);
  expect(await sharp(await coverImage(4, podcastCoverWidth, 'png')).metadata()).toMatchObject(demanded);
});

test('a name of any length and any script still gives a cover', async () => {
  for (const title of ['', '日本語', '</svg><script>', 'word '.repeat(80)])
    expect((await podcastCover(title, 320)).length).toBeGreaterThan(1000);
});
