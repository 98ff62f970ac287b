/** Whose word counts without a maintainer's, in GitHub's words. */
const believed = new Set<unknown>(['OWNER', 'MEMBER', 'COLLABORATOR']);

/**
 * Whether what somebody wrote is believed without a maintainer's word, by how they stand to the repository. No association at all
 * is that of a file which somebody with write access committed; one that nobody knows is a stranger's.
 */
export const isTrusted = (association: unknown): boolean =>
  association === undefined || association === null || believed.has(association);
