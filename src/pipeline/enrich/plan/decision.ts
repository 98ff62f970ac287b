import type { Ai, RecordBase } from '../../../../content-schema/record-base.ts';

/** The labels by which a maintainer says what becomes of the text of a record. */
export const decisionLabels = { approved: 'ai:approved', rejected: 'ai:rejected' } as const;

type State = Exclude<Ai['state'], 'published'>;

/**
 * What a maintainer decided about a text: only a label that was set after the text was written into the record speaks of it. Where the
 * labels say nothing of it, what the file says holds, unless a label that said it was taken away.
 */
export function decided(ai: Ai, { labels, history }: Pick<RecordBase, 'labels' | 'history'>): State {
  const stored = ai.state === 'published' ? 'proposed' : ai.state;
  // Of rejected text nothing is left that could come back.
  if (stored === 'rejected') return stored;
  const since = Date.parse(ai.proposedAt ?? ai.provenance?.generatedAt ?? '');
  const has = (label: string) => labels.some((one) => one.toLowerCase() === label);
  const changes = (kind: 'labeled' | 'unlabeled', label: string) =>
    history.filter((one) => one.kind === kind && one.detail?.toLowerCase() === label && !(Date.parse(one.at) <= since));
  if (has(decisionLabels.rejected) && changes('labeled', decisionLabels.rejected).length > 0) return 'rejected';
  if (has(decisionLabels.approved) && changes('labeled', decisionLabels.approved).length > 0) return 'approved';
  return stored === 'approved' && changes('unlabeled', decisionLabels.approved).length > 0 ? 'proposed' : stored;
}
