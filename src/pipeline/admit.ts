import { associationSchema } from '../../content-schema/record-base.ts';
import type { Candidate } from './candidate.ts';
import { labelNames } from './sources/issue-labels.ts';

const trusted = ['OWNER', 'MEMBER', 'COLLABORATOR'];

/**
 * Whether a record may be published (D8): a stranger's issue waits until a maintainer labels it `approved`, whether it is
 * valid or not. A record without an association came from a file that somebody with write access committed.
 */
export function isAdmitted({ data }: Candidate): boolean {
  if (typeof data !== 'object' || data === null) return true;
  const { authorAssociation = null, labels }: { authorAssociation?: unknown; labels?: unknown } = data;
  const association = associationSchema.nullable().catch('NONE').parse(authorAssociation);
  return association === null || trusted.includes(association) || labelNames(labels).includes('approved');
}
