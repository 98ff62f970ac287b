import { expect, test } from 'vitest';
import type { HeardSession } from './heard.ts';
import { wayOn } from './way-on.ts';

const place = (code: string, seconds: number | null = 155) => ({ code, title: `Title ${code}`, seconds });
const path = [place('A'), place('B', 162), place('C', null)];
const upTo = (end: number): HeardSession => ({ title: '', length: 155, at: end, played: [[0, end]] });
const says = (...heard: [string, HeardSession][]) => {
  const way = wayOn(new Map(heard), [path]);
  return way && [way.code, way.at, way.before + way.title + way.after];
};

test('where nothing was heard, one begins', () => {
  expect(says()).toBeUndefined();
  expect(says(['X', upTo(20)])).toBeUndefined();
  expect(wayOn(new Map(), [])).toBeUndefined();
});

test('what was begun goes on where it stopped, and says what is left', () => {
  expect(says(['A', upTo(92)])).toEqual(['A', 92, 'Continue: Title A · 1:03 left']);
});

test('after what was heard comes the next, with its length where that is known', () => {
  expect(says(['A', upTo(155)])).toEqual(['B', 0, 'Continue: Title B · 2:42']);
  expect(says(['A', upTo(155)], ['B', upTo(155)])).toEqual(['C', 0, 'Continue: Title C']);
});

test('who has heard everything may begin again', () => {
  expect(says(['C', upTo(155)], ['B', upTo(155)], ['A', upTo(155)])).toEqual([
    'A',
    0,
    'You have heard all three. Begin again',
  ]);
});

test('of several paths, the one heard last goes on', () => {
  const heard = new Map([
    ['A', upTo(20)],
    ['D', upTo(20)],
  ]);
  expect(wayOn(heard, [path, [place('D')]])?.code).toBe('D');
  expect(wayOn(new Map([['A', upTo(20)]]), [[place('D')], path])?.code).toBe('A');
});
