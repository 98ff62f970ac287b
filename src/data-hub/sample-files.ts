import { createHash } from 'node:crypto';
import type { HubState } from './hub.ts';
import { sampleMarker } from './read-folder.ts';

/**
 * The files of the sample that make room for real records: those that are still as they were shipped (`manifest`: SHA-256 by path below
 * the data-hub), and with them the sign that this is the sample. What somebody has changed is theirs and stays.
 */
export function sampleFiles(
  { texts }: HubState,
  manifest: ReadonlyMap<string, string>,
  written: ReadonlySet<string>,
): string[] {
  const own = [...texts].filter(([path, text]) => !written.has(path) && manifest.get(path) === sha256(text));
  return [...own.map(([path]) => path), sampleMarker];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
