/** Characters that a stored record may have: well below what a data-hub reads of one file. */
const most = 400_000;

/** The kinds of a history that decide about a record; what was said is left out first. */
const isComment = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && 'kind' in entry && entry.kind === 'commented';

/** A record whose file can be read again: where it is too long its oldest comments are left out, as many as need be. */
export function withinSize(record: Record<string, unknown>): Record<string, unknown> {
  let over = JSON.stringify(record).length - most;
  if (over <= 0 || !Array.isArray(record.history)) return record;
  const history = record.history.filter((entry: unknown) => {
    if (over <= 0 || !isComment(entry)) return true;
    over -= JSON.stringify(entry).length;
    return false;
  });
  return { ...record, history };
}
