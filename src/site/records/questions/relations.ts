import type { Run } from '../../../../content-schema/index.ts';
import { type AnyRecord, linkFields, recordsOf } from '../../../pipeline/any-record.ts';
import { egoGraph } from '../../../pipeline/graph/graph-neighbors.ts';
import { type LinkedRecord, linkedRecord } from '../linked-record.ts';
import { question } from '../question.ts';
import { byNode, byRecord } from '../store/indexes.ts';
import { typeOf } from '../type-of.ts';

/** A record that refers to another one, as a line among its like. */
export interface ReferringRecord extends Pick<AnyRecord, 'type' | 'id' | 'displayTitle' | 'status' | 'updatedAt'> {
  /** What else the record refers to. */
  readonly others: readonly LinkedRecord[];
}

/** Records of one type that refer to a record through the same field. */
export interface ReferringGroup {
  readonly type: string;
  /** Label of the field. */
  readonly label: string;
  readonly total: number;
  readonly newest: readonly ReferringRecord[];
}

/** Who refers to a record: by type and field, how many, and the newest of them. */
export const referrersOf = question('referrersOf', async (id: number, most: number): Promise<ReferringGroup[]> => {
  const { byId, referrers } = await byRecord();
  const line = (record: AnyRecord): ReferringRecord => {
    const { type, id: own, displayTitle, status, updatedAt } = record;
    const targets = linkFields(typeOf(record)).map(([, { link }]) => record[link.as]);
    const others = targets.flatMap((target) => (target === id ? [] : (byId.get(Number(target)) ?? [])));
    return { type, id: own, displayTitle, status, updatedAt, others: others.map(linkedRecord) };
  };
  return (referrers.get(id) ?? []).map(({ type, label, records }) => ({
    type: type.name,
    label,
    total: records.length,
    newest: records.slice(0, most).map(line),
  }));
});

/** The runs of a session or of a listener, newest first. */
export const runsOf = question('runsOf', async (id: number): Promise<Run[]> => {
  const { referrers } = await byRecord();
  return (referrers.get(id) ?? []).flatMap(({ records }) => recordsOf(records, 'run'));
});

/** What stands beside a record in the graph, as many as a picture of it holds, and how many there are besides. */
export const connectionsOf = question('connectionsOf', async (id: number, most: number) => {
  const { byId } = await byRecord();
  const { before, after, ...more } = egoGraph((await byNode()).get(id) ?? { before: [], after: [] }, most);
  const linked = (nodes: typeof before): LinkedRecord[] =>
    nodes.flatMap((node) => byId.get(node.id) ?? []).map(linkedRecord);
  return { before: linked(before), after: linked(after), ...more };
});
