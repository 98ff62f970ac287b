/**
 * THE GRAPH, AS DATA: which node follows which, by what was found there. Whoever walks it has no other way, so what stands here is all that
 * can happen to a task (R001-010 … 012, B001-18).
 */
import type { NodeKind } from '../agent-task.ts';

/** What a node can find. */
export type Finding =
  | 'passed'
  /** Asks the Implementer to do it differently. */
  | 'rejected'
  /** Whoever is needed cannot be asked now. */
  | 'unavailable'
  /** There is nothing to do, and nothing was done. */
  | 'nothing'
  /** It became tasks of its own. */
  | 'split'
  /** A limit is reached, or somebody ended it. */
  | 'stopped'
  /** What the Implementer made cannot be proposed, and another try would not help. */
  | 'failed';

/** How a task ends. */
export type End = 'completed' | 'failed' | 'skipped';

/** Where it goes from a node. */
export interface Edge {
  readonly from: NodeKind;
  readonly on: Finding;
  readonly to: NodeKind | End;
}

const edge = (from: NodeKind, on: Finding, to: NodeKind | End): Edge => ({ from, on, to });

/** All edges. Those that lead back to CODING are counted, and end as failed when the tries are used up. */
export const edges: readonly Edge[] = [
  edge('PLANNING', 'passed', 'CODING'),
  edge('PLANNING', 'split', 'completed'),
  edge('PLANNING', 'nothing', 'skipped'),
  edge('PLANNING', 'stopped', 'failed'),
  edge('CODING', 'passed', 'ANALYSIS'),
  edge('CODING', 'rejected', 'CODING'),
  edge('CODING', 'unavailable', 'CODING'),
  edge('CODING', 'nothing', 'skipped'),
  edge('CODING', 'stopped', 'failed'),
  edge('ANALYSIS', 'passed', 'EVAL'),
  edge('ANALYSIS', 'rejected', 'CODING'),
  edge('ANALYSIS', 'stopped', 'failed'),
  edge('EVAL', 'passed', 'MERGE_DECISION'),
  edge('EVAL', 'rejected', 'CODING'),
  edge('EVAL', 'stopped', 'failed'),
  edge('MERGE_DECISION', 'passed', 'completed'),
  edge('MERGE_DECISION', 'rejected', 'CODING'),
  edge('MERGE_DECISION', 'failed', 'failed'),
  edge('MERGE_DECISION', 'stopped', 'failed'),
];

/** Where a task is: at a node, for the so-manieth time. */
export interface Place {
  readonly node: NodeKind;
  readonly attempt: number;
}

/** Where every task begins. */
export const start: Place = { node: 'PLANNING', attempt: 1 };

/** The step from a place: to another one, or to the end. A finding that has no edge is a failure. */
export function stepFrom({ node, attempt }: Place, finding: Finding, attempts: number): Place | { readonly end: End } {
  const to = edges.find((each) => each.from === node && each.on === finding)?.to ?? 'failed';
  if (to === 'completed' || to === 'failed' || to === 'skipped') return { end: to };
  if (to !== 'CODING' || node === 'PLANNING') return { node: to, attempt };
  return attempt < attempts ? { node: to, attempt: attempt + 1 } : { end: 'failed' };
}

/** The graph as a picture, in the language of Mermaid. */
export const picture = (): string =>
  ['stateDiagram-v2', `  [*] --> ${start.node}`, ...edges.map(({ from, on, to }) => `  ${from} --> ${to}: ${on}`)].join(
    '\n',
  );
