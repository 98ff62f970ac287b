/** The page of a repository's workflow runs of one branch. */
export const actionsOfBranch = (repositoryUrl: string, branch: string): string =>
  `${repositoryUrl}/actions?${new URLSearchParams({ query: `branch:${branch}` })}`;
