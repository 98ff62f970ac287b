import { expect, test } from 'vitest';
import { pictureRemarks } from './picture-remarks.ts';

const site = { title: 'Ledgerline', description: 'Nine steps', sessions: [] };

test('the build says which titles no picture shows, and why', () => {
  expect(pictureRemarks(site)).toEqual([]);
  expect(pictureRemarks({ ...site, sessions: [4] })).toEqual([
    "Social pictures: the font has no letters for the title of session #4, so it is shared with the site's own picture.",
  ]);
  expect(pictureRemarks({ ...site, sessions: Array.from({ length: 12 }, (_, index) => index + 1) })).toEqual([
    'Social pictures: the font has no letters for the titles of sessions #1, #2, #3, #4, #5, #6, #7, #8, #9, #10 and 2 more, ' +
      "so they are shared with the site's own picture.",
  ]);
});

test('so it does of the words of the site itself', () => {
  expect(pictureRemarks({ title: '台帳', description: 'Девять шагов', sessions: [] })).toEqual([
    'Social pictures: the font has no letters for the title of the site, so pictures do without it.',
    'Social pictures: the font has no letters for the description of the site, so pictures do without it.',
  ]);
});
