const prefixes = {
  User: 'U_kgDO',
  Bot: 'BOT_kgDO',
  Organization: 'O_kgDO',
  Repository: 'R_kgDO',
  Issue: 'I_kwDO',
  PullRequest: 'PR_kwDO',
  Label: 'LA_kwDO',
  CheckRun: 'CR_kwDO',
  StatusContext: 'SC_kwDO',
  PullRequestReview: 'PRR_kwDO',
  IssueComment: 'IC_kwDO',
  LabeledEvent: 'LE_lADO',
  UnlabeledEvent: 'UNLE_lADO',
  ClosedEvent: 'CE_lADO',
  ReopenedEvent: 'REE_lADO',
  RenamedTitleEvent: 'RTE_lADO',
} as const;

/** A global node id in the look of GitHub's: a readable prefix, the rest opaque. */
export const nodeId = (type: keyof typeof prefixes, databaseId: number): string =>
  `${prefixes[type]}${Buffer.from(databaseId.toString(36).padStart(6, '0')).toString('base64url')}`;
