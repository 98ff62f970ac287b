import { expect, test } from 'vitest';
import type { Ai } from '../../../../content-schema/record-base.ts';
import { decided } from './decision.ts';

const provenance = {
  model: 'extractive',
  prompt: 'p@1',
  inputHash: 'h',
  generatedAt: '2026-01-05T00:00:00Z',
  fields: ['title'],
};
const ai = (state: Ai['state'] = 'proposed'): Ai => ({
  summary: 's',
  state,
  provenance,
  proposedAt: '2026-01-06T00:00:00Z',
});
const change = (day: number, detail: string, kind: 'labeled' | 'unlabeled' = 'labeled') => ({
  at: `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`,
  ...{ kind, actor: 'ada', detail },
});

test.each([
  ['no label', 'proposed', ai(), [], []],
  ['a label after it was written', 'approved', ai(), ['ai:approved'], [change(7, 'ai:approved')]],
  ['a label in another case', 'approved', ai(), ['AI:Approved'], [change(7, 'AI:Approved')]],
  [
    'a label before it was written, after it was inferred',
    'proposed',
    ai(),
    ['ai:approved'],
    [change(5, 'ai:approved')],
  ],
  ['a label of which no change is known', 'proposed', ai(), ['ai:approved'], []],
  [
    'a label that was taken away',
    'proposed',
    ai('approved'),
    [],
    [change(7, 'ai:approved'), change(8, 'ai:approved', 'unlabeled')],
  ],
  ['a word in the file alone', 'approved', ai('approved'), [], []],
  [
    'both labels',
    'rejected',
    ai(),
    ['ai:approved', 'ai:rejected'],
    [change(7, 'ai:approved'), change(7, 'ai:rejected')],
  ],
  [
    'a rejection that was taken away',
    'rejected',
    ai('rejected'),
    [],
    [change(7, 'ai:rejected'), change(8, 'ai:rejected', 'unlabeled')],
  ],
  ['a rejection, and an approval after it', 'rejected', ai('rejected'), ['ai:approved'], [change(8, 'ai:approved')]],
  ['the word of an earlier release', 'proposed', ai('published'), [], []],
  ['another word of an earlier release', 'pending', ai('pending'), [], []],
] as const)('%s: the text is %s', (_, state, text, labels, history) => {
  expect(decided(text, { labels: [...labels], history: [...history] })).toBe(state);
});
