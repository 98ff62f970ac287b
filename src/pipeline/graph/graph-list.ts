import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Graph, GraphEdge, GraphNode } from '../graph.ts';

/** A record of the graph under a name that no other record has: `session-4`. */
export interface ListedNode extends GraphNode {
  readonly name: string;
  readonly type: string;
}

/** A connection between two listed records; `type` is the name of its edges in the graph. */
export interface ListedEdge {
  readonly type: string;
  readonly from: ListedNode;
  readonly to: ListedNode;
  readonly step?: number;
}

/** The graph as two lists, for files and tables: records by type and number, connections by name and ends. */
export interface GraphList {
  readonly nodes: readonly ListedNode[];
  readonly edges: readonly ListedEdge[];
}

/**
 * Lists a graph; nothing is added to what it holds, and a connection that lacks an end is no connection.
 * @param titleOf how a node's title is shown
 */
export function graphList(
  types: readonly RecordType[],
  graph: Graph,
  titleOf: (node: GraphNode) => string = ({ title }) => title,
): GraphList {
  const nodes = types.flatMap(({ name, plural }) =>
    ((graph[plural] ?? []) as GraphNode[]).map((node) => ({
      ...node,
      title: titleOf(node),
      name: `${name}-${node.id}`,
      type: name,
    })),
  );
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const edges = Object.entries(graph.edges).flatMap(([type, some]) =>
    some.flatMap((edge) => listedEdge(type, edge, byId)),
  );
  return { nodes, edges };
}

function listedEdge(type: string, { from, to, step }: GraphEdge, byId: ReadonlyMap<number, ListedNode>): ListedEdge[] {
  const [source, target] = [byId.get(from), byId.get(to)];
  if (!source || !target) return [];
  return [{ type, from: source, to: target, ...(step === undefined ? {} : { step }) }];
}
