import { expect, test } from 'vitest';
import { salvagedAi } from './salvaged-ai.ts';

const ai = { summary: 'A "list" of { braces }.', provenance: { fields: ['details'] } };
const file = `${JSON.stringify({ id: 1, details: '"ai": { "no": 1 }', ai }, null, 2)}\n`;

test.each([
  ['the marks of a merge', `<<<<<<< HEAD\n${file}=======\n${file}>>>>>>> other\n`],
  ['a comma that is missing', file.replace('1,', '1')],
  ['a comma too many', file.replace(/\n\}\n$/, ',\n}\n')],
  ['an end that is cut behind it', file.slice(0, -3)],
])('out of a file with %s the text of enrichment is saved', (_, text) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(salvagedAi(text)).toEqual(ai);
});

test.each([
  ['a file without any', '{ "id": 1'],
  ['one that is cut within it', file.slice(0, -20)],
  ['one in which it is broken itself', file.replace('"provenance": {', '"provenance": {,')],
  ['an answer that only looks like it', '{ "details": "\\n  \\"ai\\": { }" '],
])('out of %s nothing is saved', (_, text) => {
  expect(salvagedAi(text)).toBeUndefined();
});

test('of a merge in which one side is whole, that side is taken', () => {
  expect(salvagedAi(`${file}=======\n  "ai": { "summary": "cut`)).toEqual(ai);
});
