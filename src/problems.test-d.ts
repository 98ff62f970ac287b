import { expectTypeOf, test } from 'vitest';
import { type ContextOf, type ProblemName, problem } from './problems.ts';

test('a problem needs the words its message and hint are made of', () => {
  problem('answer-missing', { field: 'Owner', expected: 'one line of text' });
  // @ts-expect-error nobody could read "undefined" is required
  problem('answer-missing', {});
  // @ts-expect-error the hint says what to give
  problem('answer-missing', { field: 'Owner' });
  // @ts-expect-error a word that may be absent is left out
  problem('status-while-open', { value: undefined });
});

test('a problem takes no word that it would not say', () => {
  problem('unknown-section', { field: 'Owner' });
  problem('unknown-section', { field: 'Owner', value: 'Why' });
  // @ts-expect-error nothing is expected
  problem('unknown-section', { field: 'Owner', expected: 'nothing' });
  problem('text-outside-fields', { text: 'Hello.' });
  // @ts-expect-error it stands before every field
  problem('text-outside-fields', { field: 'Owner' });
});

test('what may be one of several problems needs the words of all of them', () => {
  type Either = 'status-while-open' | 'step-missing';
  expectTypeOf<ContextOf<Either>>().toExtend<{ value: string; field: string }>();
  expectTypeOf<ContextOf<ProblemName>>().toExtend<{ field: string; value: string; expected: string }>();
  // @ts-expect-error a missing step speaks of its field
  problem('status-while-open' as Either, { value: 'done' });
});
