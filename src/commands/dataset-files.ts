import type { RecordType } from '../../content-schema/define-record.ts';
import { jsonSchema } from '../../content-schema/derive/json-schema.ts';
import type { Privacy } from '../../content-schema/derive/public-fields.ts';
import type { Processed } from '../pipeline/process-records.ts';
import { csv } from '../pipeline/table/csv.ts';

/** What of the records a dataset holds: all of it is published. */
type Published = Pick<Processed, 'records' | 'snapshots' | 'graph'>;

/** The files of the dataset by path: the records of each type as JSON and CSV, their schemas, counts and graph. */
export function datasetFiles(
  types: readonly RecordType[],
  published: Published,
  privacy: Privacy,
): Map<string, string> {
  const perType = types.flatMap((type) => {
    const records = published.records.filter((record) => record.type === type.name).toSorted((a, b) => a.id - b.id);
    return [
      [`records/${type.plural}.json`, json({ type: type.name, total: records.length, records })],
      [`records/${type.plural}.csv`, csv(type, records, { privacy })],
      [`schemas/${type.plural}.schema.json`, json(jsonSchema(type, 'public', privacy))],
    ] as const;
  });
  return new Map([...perType, ['graph.json', json(published.graph)], ['snapshots.json', json(published.snapshots)]]);
}

/** Data as a file that people can read, the same for the same data. */
export const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
