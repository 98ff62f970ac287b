import { expect, test } from 'vitest';
import { slugOf } from './names-of.ts';

test.each([
  ['Payment processing', /^payment-processing$/],
  ['../../x', /^untitled-[\da-f]{8}$/],
  ['CON', /^con-[\da-f]{8}$/],
  ['Lpt1', /^lpt1-[\da-f]{8}$/],
  ['Console', /^console$/],
  ['\u{1f600}\u{1f600}', /^untitled-[\da-f]{8}$/],
  ['Überweisung\u202e\n--help', /^uberweisung-help$/],
  ['a'.repeat(300), /^a{60}$/],
])('the folder for %j can be checked out anywhere, and lies nowhere else', (title, slug) => {
  expect(slugOf(title)).toMatch(slug);
});
