import { expect, test } from 'vitest';
import { nextIn, plainQueue, readQueue, withChoice } from './queue.ts';

const rest = ['S02', 'S03'].map((code, index) => ({
  code,
  step: index + 2,
  title: code,
  length: 100,
  page: `/${code}/`,
}));

test('the next step is the first that is not left out', () => {
  expect(nextIn(plainQueue, rest)?.code).toBe('S02');
  expect(nextIn({ goesOn: true, leftOut: ['S02'] }, rest)?.code).toBe('S03');
  expect(nextIn({ goesOn: true, leftOut: ['S02', 'S03'] }, rest)).toBeUndefined();
});

test('a session is left out once, and taken in again', () => {
  const without = withChoice(withChoice(plainQueue, 'S02', true), 'S02', true);
  expect(without.leftOut).toEqual(['S02']);
  expect(withChoice(without, 'S02', false)).toEqual(plainQueue);
});

test('what is no queue is the plain one', () => {
  expect(readQueue('')).toEqual(plainQueue);
  expect(readQueue('null')).toEqual(plainQueue);
  expect(readQueue('{"goesOn":1,"leftOut":[1,"S02"]}')).toEqual({ goesOn: false, leftOut: ['S02'] });
  expect(readQueue('{"goesOn":true}')).toEqual({ goesOn: true, leftOut: [] });
});
