import type { HistoryEntry } from '../../../content-schema/record-base.ts';

/** Entries of a history that are one event to a reader, such as the labels that somebody added at once. */
export interface HistoryLine extends Pick<HistoryEntry, 'at' | 'kind' | 'actor'> {
  readonly details: readonly string[];
}

/** A history as it is told: labels that one person put on or took off at the same moment are one line. */
export function historyLines(history: readonly HistoryEntry[]): HistoryLine[] {
  const lines: (HistoryLine & { details: string[] })[] = [];
  for (const { at, kind, actor, detail } of history) {
    const last = lines.at(-1);
    const details = detail === undefined ? [] : [detail];
    if (last?.at === at && last.actor === actor && goesWith(last.kind, kind)) last.details.push(...details);
    else lines.push({ at, kind, actor, details });
  }
  return lines;
}

const goesWith = (first: HistoryEntry['kind'], next: HistoryEntry['kind']): boolean =>
  first === next && (next === 'labeled' || next === 'unlabeled');
