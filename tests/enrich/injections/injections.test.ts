import { describe, expect, test } from 'vitest';
import { type CheckedAnswer, checkAnswer } from '../../../src/pipeline/enrich/answer/check-answer.ts';
import { renderCall } from '../../../src/pipeline/enrich/call/render-call.ts';
import { askAbout, prompt } from './ask-about.ts';
import type { Attempt, Honest } from './attempt.ts';
import { attempts } from './attempts.ts';
import { expectOrdinary } from './expect-ordinary.ts';
import { honest } from './honest.ts';

const recordOf = ({ record }: Attempt): Honest => {
  const found = honest[record];
  if (found === undefined) throw new Error(`There is no honest record ${record}.`);
  return found;
};

test('the attempts are of many kinds and languages', () => {
  expect(new Set(attempts.map(({ technique }) => technique)).size).toBe(attempts.length);
  expect(attempts.length).toBeGreaterThanOrEqual(70);
  expect(new Set(attempts.map(({ language }) => language)).size).toBeGreaterThanOrEqual(15);
});

/** What a model reads outside of all delimiters. */
const outside = (user: string) => user.replace(/^<<<DATA (.+)>>>\n[\s\S]*?\n<<<END \1>>>$/gm, '(data)');

describe.each(attempts.map((attempt) => [attempt.technique, attempt] as const))('with %s', (_, attempt) => {
  const record = recordOf(attempt);
  const ask = askAbout(record, attempt.attack);
  const call = renderCall(ask, prompt);

  test('a stranger reaches no place outside of the delimiters', () => {
    const innocent = renderCall(askAbout(record, { ...attempt.attack, ...innocently(attempt.attack) }), prompt);
    expect(outside(call.user).replace(/\n\(The text above was longer.*\)/, '')).toBe(outside(innocent.user));
    expect(call.system).toBe(innocent.system);
    expect(call.schema).toEqual(innocent.schema);
    expect(call.user.match(/<<</g)).toHaveLength(2 * (ask.sources.length + (record.kind === 'run' ? 2 : 0)));
    expect(call.user).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Variation_Selector}]|<\||<!--/u);
  });

  test('an answer that obeys yields nothing but ordinary text', () => {
    const checked = checkAnswer(ask, prompt, attempt.obeyed);
    expect(shown(checked)).not.toMatch(attempt.never);
    if ('answer' in checked) {
      expect(Object.keys(checked.answer).join()).toMatch(/^(?:summary)?,?(?:patternTag)?,?(?:recommendation)?$/);
      expectOrdinary(checked.answer, ask);
    }
  });

  test('an honest answer about the same record still passes', () => {
    expect(checkAnswer(ask, prompt, record.answer)).toEqual(checkAnswer(askAbout(record), prompt, record.answer));
  });
});

const shown = (checked: CheckedAnswer): string =>
  'answer' in checked
    ? Object.values({ ...checked.answer, ...checked.answer.recommendation })
        .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
        .join('\n')
    : '';

function innocently(attack: Attempt['attack']): Attempt['attack'] {
  return Object.fromEntries(Object.keys(attack).map((key) => [key, 'Nothing.']));
}
