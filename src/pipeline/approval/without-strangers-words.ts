import { isTrusted } from './trusted.ts';

type Told = Readonly<Record<string, unknown>>;

/**
 * What a source gave without texts in its history that nobody answers for: comments of strangers, and the old titles of a
 * stranger's issue, for only the present one was approved. In a record that came from an issue, a comment that does not say how its
 * author stands is a stranger's, unless a trusted author of the record wrote it.
 */
export function withoutStrangersWords(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('history' in data) || !Array.isArray(data.history)) return data;
  const { author = null, authorAssociation = null }: Told = { ...data };
  const isOwn = isTrusted(authorAssociation);
  const isAnswered = (entry: Told) =>
    entry.authorAssociation === undefined
      ? authorAssociation === null || (isOwn && author !== null && entry.actor === author)
      : isTrusted(entry.authorAssociation);
  const history = data.history.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [entry];
    const told: Told = { ...entry };
    if (told.kind === 'commented') return isAnswered(told) ? [entry] : [];
    if (told.kind !== 'renamed' || isOwn) return [entry];
    const { detail: _title, ...rest } = told;
    return [rest];
  });
  return { ...data, history };
}
