import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnMarkdown } from '../../../../tests/bodies/drawn-markdown.ts';
import { patternTags, prompt, sessions } from '../../../../tests/enrich/injections/ask-about.ts';
import { renderMarkdown } from '../../markdown/render-markdown.ts';
import type { Ask } from '../ask.ts';
import { checkAnswer } from './check-answer.ts';

const text =
  'Rain falls on the roof, and the day runs off with it. The breath finds its own length. A chair by the ' +
  'window is needed, and nothing else. ' +
  'Step 3 comes next, in 12 minutes.';
const ask: Ask = {
  key: 'runs/13',
  prompt: prompt.name,
  sources: [{ key: 'notes', label: 'Notes', text, isPrivate: false }],
  wants: { maxWords: 30, shape: 'paragraph', patternTags, sessions },
  inputHash: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
};
const evidence = ['Rain falls on the roof'];
const check = (summary: string, more: object = {}, of: Ask = ask) =>
  checkAnswer(of, prompt, { summary, evidence, ...more });
const answerOf = (...given: Parameters<typeof check>) => {
  const checked = check(...given);
  return 'answer' in checked ? checked.answer : checked.refused;
};
const document: Ask = { ...ask, wants: { maxWords: 60, shape: 'document' } };

describe('a text', () => {
  test('becomes plain Markdown, and what was taken from it is told in words of ours', () => {
    expect(
      check(
        '# Rain\n\n**Rain** falls on [the roof](https://x.example) ![](https://x.example/p) of @ada, and <b>the day</b> runs off.',
      ),
    ).toEqual({
      answer: { summary: '**Rain** falls on the roof of ada, and the day runs off.' },
      left: ['a heading', 'a link', 'a picture', 'HTML', 'the sign of a mention'],
    });
  });

  test('that is too long is cut behind a sentence', () => {
    const long =
      'Rain falls on the roof, and the day runs off with it. A chair by the window is needed, and nothing else. ' +
      'The breath finds its own length, and the day runs off with the rain.';
    expect(check(long)).toEqual({
      answer: {
        summary:
          'Rain falls on the roof, and the day runs off with it. A chair by the window is needed, and nothing else.',
      },
      left: ['what was too long'],
    });
  });

  test('that is one endless sentence is refused', () => {
    expect(
      answerOf(`${'rain and roof and day and chair and window and breath and length and so '.repeat(3)}.`),
    ).toContain('nothing is left');
    expect(answerOf(`${text.replace(/[.]/g, ',')} ${'and so it runs '.repeat(10)}`)).toContain('nothing is left');
  });

  test('that is one word without end is refused, and takes no longer than another', () => {
    expect(['雨', 'a', 'ab '].map((piece) => answerOf(piece.repeat(39_000 / piece.length)))).toEqual(
      Array.from({ length: 3 }, () => 'the text is not believed: it is longer than anybody asked for'),
    );
  });

  test('that is empty says nothing, whatever comes with it', () => {
    expect(checkAnswer(ask, prompt, { summary: ' ', evidence: [], patternTag: 'rest' })).toEqual({
      answer: {},
      left: [],
    });
  });

  test('without true evidence is refused, and made-up evidence beside a true one is told', () => {
    expect(answerOf('Rain falls on the roof.', { evidence: [] })).toBe('none of its evidence stands in the record');
    expect(answerOf('Rain falls on the roof.', { evidence: ['Snow falls on the roof', 'rain', ''] })).toBe(
      'none of its evidence stands in the record',
    );
    expect(check('Rain falls on the roof.', { evidence: ['“Rain  falls on the roof…”', 'Snow falls'] })).toEqual({
      answer: { summary: 'Rain falls on the roof.' },
      left: ['evidence that does not stand in the record'],
    });
  });

  test('has letters in their usual form, and no emoji', () => {
    expect(answerOf('𝐑𝐚𝐢𝐧 falls on the ｒｏｏｆ 🎉 at № 12, ©.', {}, document)).toEqual({
      summary: 'Rain falls on the roof at № 12, ©.',
    });
  });

  test('keeps signs that Markdown would read, as words', () => {
    expect(answerOf('- Rain *falls* on 3 * 12 < the_roof\\_ ~~of~~ `a` chair &amp; window [x].', {}, document)).toEqual(
      {
        summary: '- Rain *falls* on 3 \\* 12 \\< the_roof\\_ of a chair & window \\[x\\].',
      },
    );
  });
});

describe('a document', () => {
  test('keeps headings of what it speaks of, and lists', () => {
    const told = { ...prompt, instructions: 'Say what changed and what is blocked.' };
    const summary =
      '# What changed\n\nRain falls on the roof.\n\n1. The day runs off.\n2. The breath finds its length.\n\n## ' +
      'Zenith cures\n\n- A chair is needed.';
    expect(checkAnswer(document, told, { summary, evidence })).toEqual({
      answer: {
        summary:
          '## What changed\n\nRain falls on the roof.\n\n1. The day runs off.\n2. The breath finds its length.\n\n- A chair is needed.',
      },
      left: ['what rests on one small part of the record alone'],
    });
  });
});

describe('a tag and a recommendation', () => {
  const summary = 'Rain falls on the roof.';
  const why = 'The breath finds its own length.';

  test('are taken where they are of what was offered', () => {
    expect(check(summary, { patternTag: 'rest', recommendation: { session: 'S02-DFP-SETTLE', why } })).toEqual({
      answer: { summary, patternTag: 'rest', recommendation: { session: sessions[1], why } },
      left: [],
    });
  });

  test('are left out where they are not, or where the reason says something else', () => {
    expect(check(summary, { patternTag: 'Rest', recommendation: { session: 's02-dfp-settle', why } })).toEqual({
      answer: { summary },
      left: ['a tag that is not in the vocabulary', 'a recommendation of no session that was offered'],
    });
    expect(check(summary, { recommendation: { session: 'S02-DFP-SETTLE', why: 'Zenith pills cure cancer.' } })).toEqual(
      {
        answer: { summary },
        left: ['a recommendation whose reason is not believed: it says what the record does not'],
      },
    );
  });

  test('are left out where two sessions have the code', () => {
    const twice = { ...ask, wants: { ...ask.wants, sessions: [...sessions, ...sessions] } };
    expect(answerOf(summary, { recommendation: { session: 'S02-DFP-SETTLE', why } }, twice)).toEqual({ summary });
  });

  test('are left out where nobody asked for them', () => {
    const plain = { ...ask, wants: { maxWords: 30, shape: 'paragraph' as const } };
    expect(
      answerOf(summary, { patternTag: 'rest', recommendation: { session: 'S02-DFP-SETTLE', why } }, plain),
    ).toEqual({ summary });
  });
});

describe('whatever a model says', () => {
  const words = text.split(/(?<=[ .])/);
  const said = fc.oneof(
    drawnMarkdown,
    fc
      .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...words, ...words) }, drawnMarkdown), { maxLength: 14 })
      .map((some) => some.join('')),
    fc
      .tuple(
        fc.constantFrom(...text.split(/(?<=\.) /)),
        fc.constantFrom('*', '**', '_', '\n\n', '\n- ', '`', '@', '#12', '<b>', '[', '\u200b', '&#64;', '~', '\\'),
        fc.nat(40),
      )
      .map(
        ([sentence, mark, at]) => `${sentence.slice(0, at)}${mark}${sentence.slice(at)}${mark} ${text.slice(0, 50)}.`,
      ),
  );
  const asks = fc.constantFrom(ask, document);

  test('nothing is thrown', () => {
    fc.assert(fc.property(fc.jsonValue(), asks, (output, of) => checkAnswer(of, prompt, output) !== undefined));
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), said, (one, other, summary) => {
        checkAnswer(ask, prompt, { summary, evidence: one, patternTag: other });
        checkAnswer(ask, prompt, { summary, evidence, recommendation: { session: 'S02-DFP-SETTLE', why: other } });
      }),
    );
  });

  test('it becomes nothing but words, lists and emphasis, and nothing more when it is checked again', () => {
    let shown = 0;
    fc.assert(
      fc.property(said, asks, (summary, of) => {
        const checked = checkAnswer(of, prompt, {
          summary,
          evidence,
        });
        if ('refused' in checked || checked.answer.summary === undefined) return;
        shown += 1;
        const html = renderMarkdown(checked.answer.summary, { prefix: 'p' });
        expect(html.replace(/<\/?(?:p|em|strong|ul|ol|li|h[1-6])>/g, '')).not.toMatch(/</);
        expect(checked.answer.summary).not.toMatch(/@\S|:\/\//);
        const again = checkAnswer(of, prompt, {
          summary: checked.answer.summary,
          evidence,
        });
        expect(again).toEqual({ answer: checked.answer, left: [] });
      }),
      { numRuns: 600 },
    );
    expect(shown).toBeGreaterThan(100);
  });
});
