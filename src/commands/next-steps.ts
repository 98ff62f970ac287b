const guides = 'src/content/docs/docs/guides';

/** What to do once a checkout is one's own: the steps that put it on GitHub, and where each of them is written. */
export const nextSteps = ({
  repository,
  issues,
}: {
  readonly repository: string;
  readonly issues: string;
}): string[] => [
  'Next:',
  '  1. Put it on GitHub: commit and push, switch on Pages, create the labels with "npx ledgerline labels sync", set the',
  `     repository variable LEDGERLINE_ISSUES_DB to ${issues}, start the workflow "Reconcile". Each step, with its buttons`,
  `     and commands: ${guides}/github-quick-start.mdx; on the site: /docs/guides/github-quick-start/.`,
  ...(issues === repository
    ? []
    : [`     Issues in a repository of their own take a token: ${guides}/several-repositories.mdx.`]),
  '  2. "npx ledgerline doctor" says what is still missing there: labels, issue forms, workflows, Pages.',
  `  3. Look at it: "npm start" reads the issues of ${issues}, which has to be on GitHub by then. Until it is,`,
  '     "LEDGERLINE_ISSUES_DB=none npm start" reads the files alone, without a token.',
  'What reads or writes on GitHub takes a token: put GITHUB_TOKEN="$(gh auth token)" before it.',
];
