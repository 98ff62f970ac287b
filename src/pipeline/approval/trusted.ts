import { associationSchema } from '../../../content-schema/record-base.ts';

/**
 * Whether what somebody wrote is believed without a maintainer's word, by how they stand to the repository. No association at all
 * is that of a file which somebody with write access committed; one that nobody knows is a stranger's.
 */
export function isTrusted(association: unknown): boolean {
  const known = associationSchema
    .nullable()
    .catch('NONE')
    .parse(association ?? null);
  return known === null || known === 'OWNER' || known === 'MEMBER' || known === 'COLLABORATOR';
}
