import type { GraphList, ListedNode } from './graph-list.ts';

/** What a record is connected with, by the direction of the connection; each list by type, the newest first. */
export interface GraphNeighbors {
  /** Records that lead here. */
  readonly before: readonly ListedNode[];
  /** Records that this one leads to. */
  readonly after: readonly ListedNode[];
}

/** The direct neighbors of every record that has any, by issue number; one pass over all connections. */
export function graphNeighbors({ nodes, edges }: GraphList): Map<number, GraphNeighbors> {
  const into = Map.groupBy(edges, ({ to }) => to.id);
  const outOf = Map.groupBy(edges, ({ from }) => from.id);
  const types = [...new Set(nodes.map(({ type }) => type))];
  const inOrder = (some: readonly ListedNode[]) =>
    [...new Set(some)].sort((a, b) => types.indexOf(a.type) - types.indexOf(b.type) || b.id - a.id);
  return new Map(
    nodes.flatMap(({ id }) => {
      const before = inOrder((into.get(id) ?? []).map(({ from }) => from));
      const after = inOrder((outOf.get(id) ?? []).map(({ to }) => to));
      return before.length + after.length === 0 ? [] : [[id, { before, after }] as const];
    }),
  );
}

/** As many neighbors as a picture holds, each side keeping its share, and how many more there are on each side. */
export function egoGraph({ before, after }: GraphNeighbors, most: number) {
  const half = Math.floor(most / 2);
  const left = Math.min(before.length, Math.max(half, most - after.length));
  const right = Math.min(after.length, most - left);
  return {
    before: before.slice(0, left),
    after: after.slice(0, right),
    moreBefore: before.length - left,
    moreAfter: after.length - right,
  };
}
