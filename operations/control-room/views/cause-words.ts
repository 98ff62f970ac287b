/** Why there is an agent task, by how its cause begins; what somebody asked for is an issue, which has a link instead. */
const causes: Readonly<Record<string, string>> = {
  ci: 'a check failed',
  metric: 'a figure became worse',
  todo: 'a comment says so',
  coverage: 'tests hardly run it',
  smell: 'it has very many branches',
  gap: 'it has no tests beside it',
};

/** The cause of an agent task for people; nothing where it is of no kind that is known. */
export const causeWords = (cause: string): string | undefined => causes[cause.slice(0, cause.indexOf(':'))];
