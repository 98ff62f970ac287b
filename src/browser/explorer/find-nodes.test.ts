import { expect, test } from 'vitest';
import { findNodes, nearestNode } from './find-nodes.ts';
import { neighborsOf, nodeAddress, nodeWords, type Scene } from './scene.ts';

const scene = (hidden: number[] = []): Scene => ({
  hidden: new Set(hidden),
  names: [
    { name: 'session', plural: 'sessions', address: '/base/sessions/' },
    { name: 'run', plural: 'runs', address: '/base/runs/' },
  ],
  layout: {
    types: ['session', 'run'],
    type: [0, 1, 1],
    id: [4, 10, 104],
    title: ['Arrive', 'Ada hears 4', 'Ben <b> in Łódź'],
    code: ['S01-DFP-INTRO', '', ''],
    step: [1, 1, 1],
    x: [0, 0, 100],
    y: [0, 20, 20],
    edges: { runToSession: [1, 0, 2, 0] },
    lanes: [],
    bands: [],
    width: 100,
    height: 20,
  },
});

test('a number finds its record before the words that hold it', () => {
  expect(findNodes(scene(), '#4')).toEqual([0]);
  expect(findNodes(scene(), '4')).toEqual([0, 1]);
});

test('codes and titles are found in any case and without accents, and no words find everything', () => {
  expect(findNodes(scene(), ' dfp-intro ')).toEqual([0]);
  expect(findNodes(scene(), 'BEN')).toEqual([2]);
  expect(findNodes(scene(), 'lodz')).toEqual([2]);
  expect(findNodes(scene(), '')).toEqual([0, 1, 2]);
  expect(findNodes(scene(), 'nobody')).toEqual([]);
});

test('hidden types are neither found, nor hit, nor neighbors', () => {
  expect(findNodes(scene([1]), '')).toEqual([0]);
  expect(nearestNode(scene([1]), 0, 19, 10)).toBeUndefined();
  expect(neighborsOf(scene([0]), 1)).toEqual([]);
});

test('the nearest node within reach is hit', () => {
  expect(nearestNode(scene(), 1, 12, 12)).toBe(1);
  expect(nearestNode(scene(), 1, 9, 12)).toBe(0);
  expect(nearestNode(scene(), 50, 20, 12)).toBeUndefined();
});

test('a node is told in words, knows its neighbors and its page', () => {
  expect(nodeWords(scene(), 0)).toEqual({ number: 'session #4', title: 'Arrive', code: ' (S01-DFP-INTRO)' });
  expect(neighborsOf(scene(), 0)).toEqual([1, 2]);
  expect(nodeAddress(scene(), 2)).toBe('/base/runs/104/');
});
