import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Processed } from '../process-records.ts';
import { typeIndex } from './type-index.ts';

/** What the derived files are made from; all of it is published. */
export type Published = Pick<Processed, 'records' | 'snapshots' | 'graph'>;

/** The files of a data-hub that hold nothing but what is derived from records, by path: counts, the graph, and an index of each type. */
export function derivedFiles(types: readonly RecordType[], { records, snapshots, graph }: Published) {
  return new Map<string, unknown>([
    ...Object.entries(snapshots).map(([plural, counts]) => [`data/snapshots/${plural}-summary.json`, counts] as const),
    ['data/snapshots/graph.json', graph],
    ...types.map((type) => [`data/index/${type.plural}.json`, typeIndex(type, records)] as const),
  ]);
}
