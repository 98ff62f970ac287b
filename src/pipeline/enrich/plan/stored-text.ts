import { type Ai, aiSchema } from '../../../../content-schema/record-base.ts';
import type { Candidate } from '../../candidate.ts';

/** The text of enrichment that a file holds, private or not; nothing where there is none, and told where it is unreadable. */
export function storedText(candidate: Candidate | undefined): Ai | 'unreadable' | undefined {
  const data = candidate?.data;
  if (typeof data !== 'object' || data === null || !('ai' in data) || data.ai === null) return undefined;
  const read = aiSchema.safeParse(data.ai);
  return read.success ? read.data : 'unreadable';
}

/** The same of a file that can be written: text that somebody wrote by hand in YAML is not reformatted. */
export const isWritable = (candidate: Candidate | undefined): candidate is Candidate =>
  candidate !== undefined && /\.json$/i.test(candidate.origin);
