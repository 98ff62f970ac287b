/** WHAT IS STORED of what is derived, so that other programs can read it without working it out: texts in, texts out. */
import type { RecordType } from '../../../content-schema/define-record.ts';
import type { Candidate } from '../candidate.ts';
import type { Processed } from '../process-records.ts';
import { type IssuesUrls, isMirrorOf } from '../sources/issues-urls.ts';
import { derivedFiles } from './derived-files.ts';
import { derivedRecord } from './derived-record.ts';
import { derivedText } from './derived-text.ts';

/** A data-hub as it stands: its candidates, and the text of each file by its path. */
export interface StoredHub {
  readonly candidates: readonly Candidate[];
  readonly texts: ReadonlyMap<string, string>;
}

/** The new texts of the files that do not hold what is derived, by path, in a stable order. */
export function derivedChanges(
  types: readonly RecordType[],
  { candidates, texts }: StoredHub,
  processed: Pick<Processed, 'records' | 'snapshots' | 'graph' | 'places'>,
  issuesUrls: IssuesUrls | undefined,
): Map<string, string> {
  const published = new Map(processed.records.map((record) => [`${record.type} ${record.id}`, record]));
  const ofRecords = candidates.flatMap(({ type: name, id, origin, data, unreadable }): [string, string][] => {
    const type = types.find((one) => one.name === name);
    const text = texts.get(origin);
    const isJson = /\.json$/i.test(origin);
    if (!type || text === undefined || !isJson || unreadable || !isMirror(issuesUrls, id, data)) return [];
    const isUsed = processed.places.get(id)?.file === origin;
    const record = isUsed ? published.get(`${name} ${id}`) : undefined;
    return [[origin, derivedRecord(type, text, { ...(data as object) }, record)]];
  });
  const whole = [...derivedFiles(types, processed)].map(([path, value]): [string, string] => [
    path,
    derivedText(value),
  ]);
  const changed = [...ofRecords, ...whole].filter(([path, text]) => texts.get(path) !== text);
  return new Map(changed.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a file mirrors an issue: of that issues-db, or of any where none is named. What people wrote themselves is not reformatted. */
function isMirror(issuesUrls: IssuesUrls | undefined, id: number, data: unknown): boolean {
  if (issuesUrls !== undefined) return isMirrorOf(issuesUrls, data);
  const url = typeof data === 'object' && data !== null && 'url' in data ? data.url : undefined;
  return typeof url === 'string' && new RegExp(`^https?://[^/]+/[^/]+/[^/]+/issues/${id}$`).test(url);
}
