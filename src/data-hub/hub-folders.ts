import type { RecordType } from '../../content-schema/define-record.ts';
import { dataFile } from './parse-file.ts';

/** The folders below `data/` that mean something. */
export const hubFolders = (types: readonly RecordType[]): string[] => [
  ...types.map(({ plural }) => plural),
  'config',
  'gates',
  'index',
  'snapshots',
  'summaries',
];

/** Whether a folder below `data/` holds what is derived from all records, so that its files grow with their number. */
export const isDerivedFolder = (folder: string): boolean => folder === 'index' || folder === 'snapshots';

const recordFile = /^(-?\d{1,30})\.(?:json|ya?ml)$/i;

/** The number that a record's file is named by; nothing for another name, and for a number that no issue can have for its size. */
export function recordNumber(name: string): number | undefined {
  const digits = recordFile.exec(name)?.[1];
  return digits !== undefined && Number.isSafeInteger(Number(digits)) ? Number(digits) : undefined;
}

/** Whether a file of that name in that folder below `data/` is read. */
export function isHubFile(types: readonly RecordType[], folder: string, name: string): boolean {
  if (types.some(({ plural }) => plural === folder)) return recordNumber(name) !== undefined;
  if (folder === 'summaries') return /\.md$/i.test(name);
  if (folder === 'gates') return /^[1-9]\d{0,14}\.json$/.test(name);
  return (folder === 'config' || isDerivedFolder(folder)) && dataFile.test(name);
}
