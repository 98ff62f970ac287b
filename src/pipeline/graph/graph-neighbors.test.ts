import { expect, test } from 'vitest';
import type { ListedNode } from './graph-list.ts';
import { egoGraph, graphNeighbors } from './graph-neighbors.ts';

const node = (id: number): ListedNode => ({ id, name: `run-${id}`, type: 'run', title: '', status: '' });
const [one, two, three, alone] = [node(1), node(2), node(3), node(4)] as const;
const some = (count: number) => Array.from({ length: count }, (_, index) => node(index));

test('neighbors are told by direction, once each, the newest first', () => {
  const edges = [
    { type: 'a', from: three, to: two },
    { type: 'a', from: one, to: two },
    { type: 'b', from: one, to: two },
    { type: 'c', from: two, to: three },
  ];
  const found = graphNeighbors({ nodes: [one, two, three, alone], edges });
  expect(found.get(2)).toEqual({ before: [three, one], after: [three] });
  expect(found.get(4)).toBeUndefined();
});

test.each([
  [3, 4, { left: 3, right: 4, moreBefore: 0, moreAfter: 0 }],
  [50, 1, { left: 11, right: 1, moreBefore: 39, moreAfter: 0 }],
  [1, 50, { left: 1, right: 11, moreBefore: 0, moreAfter: 39 }],
  [50, 50, { left: 6, right: 6, moreBefore: 44, moreAfter: 44 }],
  [0, 13, { left: 0, right: 12, moreBefore: 0, moreAfter: 1 }],
])(
  'of %i before and %i after, a picture for twelve shows its share of both',
  (before, after, { left, right, ...more }) => {
    const ego = egoGraph({ before: some(before), after: some(after) }, 12);
    expect(ego).toMatchObject(more);
    expect([ego.before.length, ego.after.length]).toEqual([left, right]);
  },
);
