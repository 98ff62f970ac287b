import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../content-schema/record-base.ts';
import { historyLines } from './history-lines.ts';

const entry = (second: number, kind: HistoryEntry['kind'], actor: string | null, detail?: string): HistoryEntry => ({
  at: `2026-01-01T00:00:0${second}Z`,
  kind,
  actor,
  ...(detail !== undefined && { detail }),
});
const told = (...history: HistoryEntry[]) =>
  historyLines(history).map(({ kind, actor, details }) => [kind, actor, details.join(' ')].join(' ').trim());

test('labels of one moment are one line, and those of another moment, person or kind another', () => {
  expect(
    told(
      entry(1, 'opened', 'mira'),
      entry(1, 'labeled', 'bot', 'a'),
      entry(2, 'labeled', 'bot', 'b'),
      entry(2, 'labeled', 'bot', 'c'),
      entry(2, 'unlabeled', 'bot', 'd'),
      entry(2, 'unlabeled', 'bot', 'e'),
      entry(2, 'labeled', 'bot', 'f'),
    ),
  ).toEqual(['opened mira', 'labeled bot a', 'labeled bot b c', 'unlabeled bot d e', 'labeled bot f']);
});

test('comments, titles and states stay lines of their own, in their order', () => {
  const history = [
    entry(1, 'opened', 'mira'),
    entry(1, 'commented', 'mira', 'One.'),
    entry(1, 'commented', 'mira', 'Two.'),
    entry(1, 'renamed', 'mira', 'Old'),
    entry(2, 'closed', null),
    entry(2, 'reopened', null),
  ];
  expect(historyLines(history).map(({ kind, details }) => [kind, ...details])).toEqual(
    history.map(({ kind, detail }) => [kind, ...(detail === undefined ? [] : [detail])]),
  );
});
