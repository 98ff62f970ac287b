import { expect, test } from 'vitest';
import { sessionScriptSchema } from '../../../content-schema/factory/session-script.ts';
import { steps } from '../../../src/pipeline/path/steps.ts';
import { scoreOf, sessionOf } from './session-of.ts';

const script = sessionScriptSchema.parse({
  ...{ code: 'S05-DFB-PACE', title: 'Find the Pace', step: 5, language: 'en', description: 'A pace.' },
  parts: [
    {
      chapter: 'The pace',
      pause: 6,
      lines: [
        { text: 'Walk.', pauseAfter: 2 },
        { text: 'Slowly.', pauseAfter: 5 },
      ],
      atoms: ['pace'],
    },
    { chapter: 'The end', pause: 0, lines: [{ text: 'Stop.', pauseAfter: 12 }], atoms: ['end'] },
  ],
  ...{ writtenBy: { provider: 'rule', model: null, prompt: 'session-script@1' }, inputHash: '0' },
});

test('long pauses are music that is captioned, and the music of a step is that of the sample', () => {
  expect(sessionOf(script).chapters).toMatchInlineSnapshot(`
    [
      {
        "lines": [
          {
            "music": "slow surf, plucked notes, slow pads",
            "seconds": 6,
          },
          "Walk.",
          2,
          "Slowly.",
          {
            "music": "plucked notes and pads",
            "seconds": 5,
          },
        ],
        "title": "The pace",
      },
      {
        "lines": [
          "Stop.",
          {
            "music": "plucked notes ring out, the music fades",
            "seconds": 12,
          },
        ],
        "title": "The end",
      },
    ]
  `);
});

test('every step has a score', () => {
  expect(new Set(steps.map((step) => scoreOf(step).motif)).size).toBeGreaterThan(5);
});
