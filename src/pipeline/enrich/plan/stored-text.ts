import { type Ai, aiSchema } from '../../../../content-schema/record-base.ts';
import type { Candidate } from '../../candidate.ts';

/** The text of enrichment that a file of the data-hub holds, private or not; nothing where there is none that can be read. */
export function storedText(candidate: Candidate | undefined): Ai | undefined {
  const data = candidate?.data;
  if (typeof data !== 'object' || data === null || !('ai' in data)) return undefined;
  const read = aiSchema.safeParse(data.ai);
  return read.success ? read.data : undefined;
}
