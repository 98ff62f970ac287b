/** Letters and digits that a reason has at least: enough for two words. */
const shortestReason = 10;

/** Somebody wants to decide about a gate, with all that says whether they may. */
export interface Asked {
  readonly decision: 'approved' | 'rejected';
  readonly person: string;
  readonly reason: string;
  /** Who asked for the run. */
  readonly requestedBy: string | null;
  /** Who opened the pull request; nobody where there is none yet, or where the account is gone. */
  readonly author: string | null;
  /** The account under which ours acts on GitHub, where a machine has one of its own. */
  readonly bot?: string | null;
  /** Whether the person may write to the repository. */
  readonly mayWrite: boolean;
  /** Who may decide; anybody who may write unless somebody is named. */
  readonly approvers: readonly string[];
  /** The commit that the person looked at, and the one that is the head now; nothing where nothing was pushed yet. */
  readonly headSha: string | null;
  readonly currentSha: string | null;
}

/** Whether a person may decide about a gate, and if not, why not in words (R002-020, B002-12). */
export function mayApprove(asked: Asked): { readonly may: true } | { readonly refused: string } {
  const refused = rules.map((rule) => rule(asked)).find((why) => why !== undefined);
  return refused === undefined ? { may: true } : { refused };
}

/** The first that says something is what the person is told. */
const rules: readonly ((asked: Asked) => string | undefined)[] = [
  ({ reason }) =>
    (reason.match(/[\p{L}\p{N}]/gu) ?? []).length < shortestReason
      ? `Say why, in at least ${shortestReason} letters: the reason is kept with the decision.`
      : undefined,
  ({ person, bot }) =>
    /\[bot\]$/i.test(person) || same(person, bot) ? `${person} is a bot, and a person has to decide.` : undefined,
  ({ decision, person, requestedBy }) =>
    decision === 'approved' && same(person, requestedBy)
      ? `${person} asked for this run, so somebody else has to approve it.`
      : undefined,
  ({ decision, person, author }) =>
    decision === 'approved' && same(person, author)
      ? `${person} opened the pull request, so somebody else has to approve it.`
      : undefined,
  ({ person, approvers }) =>
    approvers.length > 0 && !approvers.some((name) => same(name, person))
      ? `${person} is not one of those who may decide (operations.approvers of the configuration).`
      : undefined,
  ({ person, approvers, mayWrite }) =>
    approvers.length === 0 && !mayWrite ? `${person} may not write to the repository, so may not decide.` : undefined,
  ({ headSha, currentSha }) =>
    headSha !== currentSha
      ? 'The pull request has changed since it was looked at. Look at it again, and decide about what is there now.'
      : undefined,
];

/** Names of accounts are the same in upper and lower case. */
const same = (one: string, other: string | null | undefined): boolean =>
  other !== null && other !== undefined && one.toLowerCase() === other.toLowerCase();
