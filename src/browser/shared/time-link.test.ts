import { expect, test } from 'vitest';
import { timeLink, timeOf } from './time-link.ts';

test('an address names a time in seconds or as a clock does', () => {
  expect(timeOf('#t=83')).toBe(83);
  expect(timeOf('#t=1:23')).toBe(83);
  expect(timeOf('#t=1:02:03')).toBe(3723);
  expect(timeOf('#t=83.5')).toBe(83.5);
});

test('another fragment names no time', () => {
  for (const hash of ['', '#transcript', '#t=', '#t=a', '#t=-5', '#t=1:2:3:4', '#t=83x', '#t=1e9', '#st=5'])
    expect(timeOf(hash)).toBeUndefined();
});

test('a link at a time replaces the time that the address had', () => {
  expect(timeLink('https://here/x/?a=1#t=5', 83.9)).toBe('https://here/x/?a=1#t=83');
  expect(timeOf(new URL(timeLink('https://here/', 83.9)).hash)).toBe(83);
});
