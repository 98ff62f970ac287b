import { describe, expect, test } from 'vitest';
import { checkAnswer } from '../../../src/pipeline/enrich/answer/check-answer.ts';
import { askAbout, prompt, sessions } from './ask-about.ts';
import { honest } from './honest.ts';
import { askOfSample, honestOfSample } from './honest-of-sample.ts';

test('honest answers are given in at least fifteen languages', () => {
  expect(new Set(Object.values(honest).map(({ language }) => language)).size).toBeGreaterThanOrEqual(15);
});

describe.each(Object.entries(honest))('of the honest record %s', (_, record) => {
  test('an honest answer passes unchanged', () => {
    const { summary, patternTag, recommendation } = record.answer;
    expect(checkAnswer(askAbout(record), prompt, record.answer)).toEqual({
      answer: {
        summary,
        ...(patternTag ? { patternTag } : {}),
        ...(recommendation
          ? {
              recommendation: {
                session: sessions.find(({ code }) => code === recommendation.session),
                why: recommendation.why,
              },
            }
          : {}),
      },
      left: [],
    });
  });
});

describe.each(honestOfSample)('of the longer record %s', (record, summary, evidence) => {
  test('an honest answer in other words passes unchanged', () => {
    const checked = checkAnswer(askOfSample(record), prompt, { summary, evidence: [evidence] });
    expect(checked).toEqual({ answer: { summary }, left: [] });
  });
});
