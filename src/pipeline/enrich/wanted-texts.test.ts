import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import type { AnyRecord } from '../any-record.ts';
import type { Material } from './material.ts';
import { wantedTexts } from './wanted-texts.ts';

let next = 1;
const record = (type: string, more: object): AnyRecord => {
  const at = '2026-11-02T10:00:00Z';
  const facts = { title: 't', displayTitle: 't', status: 'active', labels: [], history: [], ai: null };
  return { id: next++, type, ...facts, createdAt: at, updatedAt: at, closedAt: null, ...more } as unknown as AnyRecord;
};

const session = (step: number, code: string, displayTitle: string) =>
  record('session', { step, code, displayTitle, programme: 'DFP', description: null });
const [one, two] = [session(1, 'S01-DFP-INTRO', 'Arriving'), session(2, 'S02-DFP-SETTLE', 'Settling *the* Water')];
const run = (on: AnyRecord, more: object) =>
  record('run', {
    ...{ sessionId: on.id, session_code: on.code, step: on.step, programme: 'DFP', listener: 'ada', userId: 90 },
    ...{
      status: 'completed',
      createdAt: '2026-11-02T10:00:00Z',
      closedAt: '2026-11-04T09:00:00Z',
      nextRecommendedSession: null,
    },
    ...more,
  });

const textsOf = (records: readonly AnyRecord[], more: Partial<Material> = {}) => {
  const material: Material = {
    ...{ types: recordTypes, records, patternTags: [], asOf: '2026-11-12T10:00:00Z', language: 'en' },
    ...{ versions: new Map(), digest: (text) => text, ...more },
  };
  return new Map(wantedTexts(material).map((wanted) => [wanted.ask.key, wanted]));
};
const said = (records: readonly AnyRecord[], key: string) => textsOf(records).get(key)?.byRule();

test.each([
  [
    'completed',
    {},
    'ada completed step 1, Arriving, on 4 Nov 2026, two days after starting. It was the first step on the path.',
  ],
  [
    'completed at once',
    { closedAt: '2026-11-02T23:00:00Z' },
    'ada completed step 1, Arriving, on 2 Nov 2026, on the day it was started. It was the first step on the path.',
  ],
  ['under way', { status: 'in-progress', closedAt: null }, 'ada started step 1, Arriving, on 2 Nov 2026.'],
  ['given up', { status: 'cancelled' }, 'ada started step 1, Arriving, on 2 Nov 2026. The run is cancelled now.'],
  [
    'of somebody who wrote an address',
    { listener: '[address hidden]' },
    'A listener completed step 1, Arriving, on 4 Nov 2026, two days after starting. It was the first step on the path.',
  ],
  [
    'of somebody whose name means something to Markdown',
    { listener: '*ada* <b>' },
    String.raw`\*ada\* \<b\> completed step 1, Arriving, on 4 Nov 2026, two days after starting. It was the first step on the path.`,
  ],
])('a run that is %s is told in facts of the path', (_, more, summary) => {
  const own = run(one, more);
  expect(said([one, two, own], `runs/${own.id}`)?.summary).toBe(summary);
});

test('the run that completes a path says so, and earlier ones do not', () => {
  const [first, last] = [run(one, {}), run(two, { closedAt: '2026-11-09T09:00:00Z' })];
  expect(said([one, two, first, last], `runs/${first.id}`)?.summary).not.toContain('complete.');
  expect(said([one, two, first, last], `runs/${last.id}`)?.summary).toMatch(
    /With it, all two steps of the path are complete\.$/,
  );
});

test('a run of no session and a record without long answers have no text', () => {
  const lost = run(one, { sessionId: null, step: null });
  const person = record('user', { handle: 'ada' });
  expect([...textsOf([one, lost, person]).keys()].filter((key) => !key.startsWith('summaries/'))).toEqual([]);
});

test('a new session is no reason to make the texts of all runs anew', () => {
  const own = run(one, {});
  const hash = (records: readonly AnyRecord[]) => textsOf(records).get(`runs/${own.id}`)?.ask.inputHash;
  expect(hash([one, own, session(3, 'S03-DFP-ALIGN', 'New'), session(2, 'S02-DFP-SETTLE', 'Other')])).toBe(
    hash([one, own, two]),
  );
});

test('a programme has the report of its last whole week, in figures', () => {
  const records = [
    one,
    two,
    run(one, {}),
    run(two, {
      status: 'in-progress',
      closedAt: null,
      createdAt: '2026-10-01T00:00:00Z',
      updatedAt: '2026-10-01T00:00:00Z',
    }),
  ];
  const week = textsOf(records).get('summaries/programme-dfp-latest');
  expect(week?.title).toBe('Programme DFP, week of 2 Nov 2026 to 8 Nov 2026');
  expect(week?.byRule().summary?.split('\n')).toEqual([
    '1 run was started and 1 completed from 2 Nov 2026 to 8 Nov 2026, by 1 listener.',
    '',
    '- Step 1, Arriving: completed once.',
    expect.stringMatching(/^- 1 run has not moved for 30 days: #\d+\.$/),
  ]);
});

test('the digest lists what waits, and not the sessions and people that others refer to', () => {
  const job = record('job', {
    displayTitle: 'clear the <b>rights</b>',
    status: 'blocked',
    priority: 'high',
    details: null,
  });
  const digest = said([one, job, record('user', { handle: 'ada' })], 'summaries/issues-latest')?.summary ?? '';
  expect(digest).toBe(
    `As of 12 Nov 2026, 10:00 UTC: 1 job is open. 1 issue has high priority and 1 issue is blocked.\n\n## Blocked\n\n` +
      String.raw`- #${job.id} **Clear the \<b\>rights\</b\>** (job, high priority, blocked)`,
  );
  expect(said([one], 'summaries/issues-latest')?.summary).toBe('As of 12 Nov 2026, 10:00 UTC: nothing is open.');
});
