import { expect, test } from 'vitest';
import type { GatesFile } from '../../content-schema/gates/gates-file.ts';
import { readGates } from './read-gates.ts';

const file = (number: number): GatesFile => ({ number, asOf: '2026-11-01T10:00:00Z', pullRequests: [] });
const records = [
  { id: 7, hasGates: true },
  { id: 8, hasGates: true },
  { id: 9, hasGates: false },
];
const read = (...texts: [number, unknown][]) =>
  readGates(
    new Map(texts.map(([number, data]) => [number, typeof data === 'string' ? data : JSON.stringify(data)])),
    records,
  );
const told = (...texts: [number, unknown][]) => read(...texts).problems.map(({ message }) => message);

test('files are given in the order of their numbers', () => {
  expect(read([8, file(8)], [7, `\uFEFF${JSON.stringify(file(7))}`])).toEqual({
    gates: [file(7), file(8)],
    problems: [],
  });
});

test('a file of no record is told, and what to do', () => {
  expect(read([70, file(70)])).toMatchObject({
    gates: [],
    problems: [
      {
        name: 'file-passed-over',
        level: 'warning',
        file: 'data/gates/70.json',
        message: 'The file data/gates/70.json is not shown: there is no record 70.',
        hint: 'Remove it: "npx ledgerline gates" writes what belongs there.',
      },
    ],
  });
});

test('a file of a record that no pull request closes is told', () => {
  expect(told([9, file(9)])).toEqual([
    'The file data/gates/9.json is not shown: record 9 is of a kind that no pull request closes.',
  ]);
});

test('a file that is not as it should be is left out, with the place where it is not', () => {
  expect(told([7, { ...file(7), asOf: 'today' }])).toEqual([
    'The file data/gates/7.json is not shown: "asOf" is not what it should be.',
  ]);
  expect(told([7, []])).toEqual(['The file data/gates/7.json is not shown: it is not what it should be.']);
  expect(told([7, file(8)])).toEqual(['The file data/gates/7.json is not shown: it says that it is of record 8.']);
});

test('what is no JSON was told where files are read', () => {
  expect(read([7, '{'])).toEqual({ gates: [], problems: [] });
});
