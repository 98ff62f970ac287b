import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodes } from '../agent-task.ts';
import type { AgentPhase } from '../seed/agent-policy.ts';
import { type Act, acts, isAllowed, refusalOf } from './acts.ts';
import { edges, type Finding, type Place, picture, start, stepFrom } from './graph.ts';

test('the graph is this one', () => {
  expect(picture()).toMatchInlineSnapshot(`
    "stateDiagram-v2
      [*] --> PLANNING
      PLANNING --> CODING: passed
      PLANNING --> completed: split
      PLANNING --> skipped: nothing
      PLANNING --> failed: stopped
      CODING --> ANALYSIS: passed
      CODING --> CODING: rejected
      CODING --> CODING: unavailable
      CODING --> skipped: nothing
      CODING --> failed: stopped
      ANALYSIS --> EVAL: passed
      ANALYSIS --> CODING: rejected
      ANALYSIS --> failed: stopped
      EVAL --> MERGE_DECISION: passed
      EVAL --> CODING: rejected
      EVAL --> failed: stopped
      MERGE_DECISION --> completed: passed
      MERGE_DECISION --> CODING: rejected
      MERGE_DECISION --> failed: failed
      MERGE_DECISION --> failed: stopped"
  `);
});

test('from every node every way is told once, and every node is reached', () => {
  expect(new Set(edges.map(({ from, on }) => `${from} ${on}`)).size).toBe(edges.length);
  for (const node of nodes.slice(1)) expect(edges.some(({ to }) => to === node)).toBe(true);
});

test('whatever is found at the nodes, a walk ends, and the Implementer tries no more often than it may', () => {
  const findings: readonly Finding[] = [
    ...(['passed', 'rejected', 'unavailable', 'nothing', 'split', 'stopped', 'failed'] as const),
  ];
  fc.assert(
    fc.property(fc.infiniteStream(fc.constantFrom(...findings)), fc.integer({ min: 1, max: 5 }), (found, attempts) => {
      let place: Place = start;
      let [coded, steps] = [0, 0];
      for (const finding of found) {
        steps += 1;
        if (place.node === 'CODING') coded += 1;
        const next = stepFrom(place, finding, attempts);
        if ('end' in next) {
          if (next.end === 'completed') expect(['split', 'passed']).toContain(finding);
          break;
        }
        place = next;
      }
      expect(coded).toBeLessThanOrEqual(attempts);
      expect(steps).toBeLessThanOrEqual(1 + 4 * attempts);
    }),
  );
});

test('what is passed at every node is completed, and nothing else is without being split', () => {
  const walk: string[] = [];
  for (let place: Place | { end: string } = start; !('end' in place); place = stepFrom(place, 'passed', 1))
    walk.push(place.node);
  expect(walk).toEqual([...nodes]);
});

describe('an act of a later phase is refused in an earlier one', () => {
  const table = Object.keys(acts).flatMap((act) =>
    [0, 1, 2, 3, 4, 5].map((phase) => [act as Act, phase as AgentPhase] as const),
  );
  const from: Readonly<Record<Act, AgentPhase>> = {
    ...{ plan: 0, measure: 0, write: 1, propose: 1, review: 2, 'add-tests': 2, split: 3, parallel: 3 },
    ...{ 'hear-pushes': 3, 'hear-checks': 3, 'say-mergeable': 4, 'propose-capabilities': 5 },
  };
  test.each(table)('%s in phase %d', (act, phase) => {
    expect(isAllowed(act, phase)).toBe(phase >= from[act]);
    expect(refusalOf(act, phase) === undefined).toBe(phase >= from[act]);
  });

  test('in words', () => {
    expect(refusalOf('add-tests', 1)).toBe(
      'Agents are in phase 1 here, and they add tests to a patch only from phase 2 on.',
    );
  });
});
