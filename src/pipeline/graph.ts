import type { RecordType } from '../../content-schema/define-record.ts';
import { capitalized } from '../../content-schema/derive/capitalized.ts';
import { asKey } from '../../content-schema/derive/in-words.ts';
import { type AnyRecord, linkFields, recordsOf } from './any-record.ts';
import { isActive } from './path/session-order.ts';
import { sessionAfter } from './progress.ts';

/** A record as a point of the graph. */
export interface GraphNode {
  readonly id: number;
  readonly title: string;
  readonly status: string;
  /** Step on the path, for types that have one. */
  readonly step?: number | null;
  /** Session code, for sessions. */
  readonly code?: string;
}

/** A connection by issue numbers; `step` is the step that a `sessionToNext` edge leads to. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly step?: number;
}

/** The knowledge graph (R000-080): one array of nodes per linked record type, and edges by name. */
export type Graph = { readonly edges: Record<string, GraphEdge[]> } & Record<
  string,
  GraphNode[] | Record<string, GraphEdge[]>
>;

/** Draws the graph from linked records. Every edge has both ends; the same records give the same graph in any order. */
export function graph(types: readonly RecordType[], records: readonly AnyRecord[]): Graph {
  const linked = new Set(types.flatMap((type) => linkFields(type).flatMap(([, { link }]) => [type.name, link.to])));
  const nodes = types
    .filter((type) => linked.has(type.name))
    .map(
      (type) =>
        [
          type.plural,
          records
            .filter((r) => r.type === type.name)
            .sort(byId)
            .map(node),
        ] as const,
    );
  const ids = new Map(
    types.map((type) => [type.name, new Set(records.filter((r) => r.type === type.name).map((r) => r.id))]),
  );

  const edges: Record<string, GraphEdge[]> = {};
  for (const type of types)
    for (const [, { link }] of linkFields(type)) {
      const [tail, head] = link.edge === 'out' ? [type.name, link.to] : [link.to, type.name];
      const name = `${asKey(tail)}To${capitalized(asKey(head))}`;
      const found = records
        .filter((record) => record.type === type.name && ids.get(link.to)?.has(Number(record[link.as])))
        .map((record) => ({ here: record.id, there: Number(record[link.as]) }))
        .map(({ here, there }) => (link.edge === 'out' ? { from: here, to: there } : { from: there, to: here }));
      edges[name] = [...(edges[name] ?? []), ...found].sort(byEnds);
    }
  edges.sessionToNext = nextEdges(records);
  return { ...Object.fromEntries(nodes), edges };
}

const byId = (a: AnyRecord, b: AnyRecord) => a.id - b.id;
const byEnds = (a: GraphEdge, b: GraphEdge) => a.from - b.from || a.to - b.to;

const node = (record: AnyRecord): GraphNode => ({
  id: record.id,
  title: record.displayTitle,
  status: record.status,
  ...('step' in record ? { step: record.step as number | null } : {}),
  ...(typeof record.code === 'string' ? { code: record.code } : {}),
});

function nextEdges(records: readonly AnyRecord[]): GraphEdge[] {
  const sessions = recordsOf(records, 'session');
  const after = sessionAfter(sessions);
  return sessions
    .flatMap((session) => {
      if (session.step === null || !isActive(session)) return [];
      const next = after(session.programme, session.step);
      return next ? [{ from: session.id, to: next.id, step: Number(next.step) }] : [];
    })
    .sort(byEnds);
}
