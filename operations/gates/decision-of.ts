/** What a person decided about a gate, for the head it was given for. */
export interface Decision {
  readonly gate: string;
  readonly decision: 'approved' | 'rejected';
  readonly reason: string;
  readonly person: string;
  readonly at: string;
  /** Nothing where nothing was pushed yet. */
  readonly headSha: string | null;
}

/**
 * The decision that counts among those about one gate and one head: people may change their own mind, and nobody else's. So of each
 * person the last one counts, and one who rejects outweighs all who approve.
 */
export function decisionOf(decisions: readonly Decision[]): Decision | undefined {
  const oldestFirst = decisions.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || rank(a) - rank(b));
  const last = [...new Map(oldestFirst.map((each) => [each.person.toLowerCase(), each])).values()];
  return last.find(({ decision }) => decision === 'rejected') ?? last[0];
}

/** At the same moment, no counts for more than yes. */
const rank = ({ decision }: Decision): number => (decision === 'approved' ? 0 : 1);
