/** Bytes that the file of a record may have, below what a data-hub reads of one: what `derive` adds to it needs room as well. */
const most = 800_000;

/** The kinds of a history that decide about a record; what was said is left out first. */
const isComment = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && 'kind' in entry && entry.kind === 'commented';

/** The text of a record's file. */
export const textOf = (record: unknown): string => `${JSON.stringify(record, null, 2)}\n`;

const bytesOf = (value: unknown): number => new TextEncoder().encode(textOf(value)).length;

/** A record whose file can be read again: where it is too large its oldest comments are left out, as many as need be. */
export function withinSize(record: Record<string, unknown>): Record<string, unknown> {
  let over = bytesOf(record) - most;
  if (over <= 0 || !Array.isArray(record.history)) return record;
  const history = record.history.filter((entry: unknown) => {
    if (over <= 0 || !isComment(entry)) return true;
    over -= bytesOf(entry);
    return false;
  });
  return { ...record, history };
}
