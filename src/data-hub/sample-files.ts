import { createHash } from 'node:crypto';
import type { HubState } from './hub.ts';
import { sampleMarker } from './read-folder.ts';

/**
 * The files of the sample that make room for real records: those that are still as they were shipped (`manifest`: SHA-256 by path below
 * the data-hub), and with them the sign that this is the sample. What somebody has changed is theirs and stays.
 */
export function sampleFiles(
  { texts, candidates }: HubState,
  manifest: ReadonlyMap<string, string>,
  written: ReadonlySet<string>,
): string[] {
  const shipped = [...shippedFiles({ texts }, manifest)];
  // A file of that name beside records that are none of the sample says nothing.
  if (shipped.length === 0 && candidates.length > 0) return [];
  return [...shipped.filter((path) => !written.has(path)), sampleMarker];
}

/** The files that are byte for byte those of the sample. */
export const shippedFiles = (
  { texts }: Pick<HubState, 'texts'>,
  manifest: ReadonlyMap<string, string>,
): ReadonlySet<string> =>
  new Set([...texts].flatMap(([path, text]) => (manifest.get(path) === sha256(text) ? [path] : [])));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
