import type { RecordType } from '../../../content-schema/define-record.ts';
import { listed } from '../text/listed.ts';

/** What the commit of `derive` says: a line for each kind of file, with types and numbers only, and no word of a record. */
export function derivedMessage(
  types: readonly RecordType[],
  paths: readonly string[],
): { readonly headline: string; readonly body: string } {
  const plurals = types.map(({ plural }) => plural);
  const inFolder = (folder: string) => paths.filter((path) => path.startsWith(`data/${folder}/`));
  const records = plurals.flatMap((plural) => {
    const count = inFolder(plural).length;
    return count === 0 ? [] : [`${plural} (${count})`];
  });
  const counts = plurals.filter((plural) => paths.includes(`data/snapshots/${plural}-summary.json`));
  const indexes = plurals.filter((plural) => paths.includes(`data/index/${plural}.json`));
  const lines = [
    ...(records.length > 0 ? [`links and steps: ${listed(records)}`] : []),
    ...(counts.length > 0 ? [`counts: ${listed(counts)}`] : []),
    ...(paths.includes('data/snapshots/graph.json') ? ['graph'] : []),
    ...(indexes.length > 0 ? [`index: ${listed(indexes)}`] : []),
  ];
  return { headline: 'chore: derive', body: lines.join('\n') };
}
