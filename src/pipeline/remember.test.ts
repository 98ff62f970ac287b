import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import type { Candidate } from './candidate.ts';
import { type ProcessOptions, processRecords } from './process-records.ts';
import type { Remember } from './remember.ts';

/** A memory as a file keeps it: what was made comes back as JSON, by all that it was made from. */
function memory() {
  const kept = new Map<string, string>();
  let made = 0;
  const remember: Remember = (from, make) => {
    const key = JSON.stringify(from);
    const known = kept.get(key);
    if (known !== undefined) return JSON.parse(known);
    made++;
    const result = make();
    kept.set(key, JSON.stringify(result));
    return result;
  };
  return { remember, made: () => made };
}

const line = fc.constantFrom(
  'Plain words.',
  '### Notes',
  'tired, call me at ada@example.com',
  'ada*@*example.com in **marks**',
  '<!-- hidden --> seen',
  '[a]: # (hidden)',
  '```json\n{ "notes": "mine" }\n```',
  '_No response_',
  '- [x] done',
  `${'[x](y) `z` *w* '.repeat(60)}`,
);
const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n\n'));
const moment = fc.constantFrom(
  undefined,
  '2026-01-01T00:00:00Z',
  '2026-03-01T00:00:00Z',
  '2999-01-01T00:00:00Z',
  'soon',
);
const entry = fc.record({
  at: fc.constant('2026-01-02T00:00:00Z'),
  kind: fc.constantFrom('labeled', 'renamed', 'commented'),
  actor: fc.constantFrom('ada', 'ray', null),
  detail: text,
  authorAssociation: fc.constantFrom('MEMBER', 'NONE'),
});

const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    type: fc.constantFrom(...recordTypes),
    id: fc.integer({ min: 1, max: 6 }),
    isIssue: fc.boolean(),
    answers: fc.array(text, { minLength: 9, maxLength: 9 }),
    facts: fc.record({
      title: fc.oneof(fc.constantFrom('task: one', 'run: ada@example.com', '', 7), text),
      rawBody: fc.oneof(fc.constant(undefined), text),
      labels: fc.subarray(['record:task', 'status:done', 'status:odd', 'priority:high', 'priority/low']),
      updatedAt: moment,
      lastEditedAt: moment,
      author: fc.constantFrom('ada', 'ray', 'ada@example.com'),
      authorAssociation: fc.constantFrom(undefined, 'MEMBER', 'NONE'),
      history: fc.array(entry, { maxLength: 3 }),
      odd: fc.jsonValue({ maxDepth: 2 }),
    }),
  })
  .map(({ type, id, isIssue, answers, facts }) => {
    const own = Object.keys(type.fields).map((key, index) => [key, answers[index % answers.length]]);
    const data = { ...facts, ...(isIssue ? {} : Object.fromEntries(own)) };
    return { type: type.name, id, origin: isIssue ? `https://github.com/o/r/issues/${id}` : `data/x/${id}.json`, data };
  });

/** What somebody does to the records between two readings. */
const edit = fc.record({ at: fc.nat(), to: fc.option(candidate, { nil: undefined }) });
const edited = (records: readonly Candidate[], { at, to }: { at: number; to: Candidate | undefined }): Candidate[] => {
  const rest = records.filter((_, index) => index !== at % Math.max(1, records.length));
  return to ? [...rest, to] : rest;
};

test('whatever records are edited and whatever the owner decides, all comes out as without a memory', () => {
  const start = fc.array(candidate, { minLength: 1, maxLength: 6 });
  const decided = fc.record({
    publishPrivateNotes: fc.boolean(),
    comments: fc.boolean(),
    patternTags: fc.constantFrom<string[]>([], ['calm']),
    now: fc.constantFrom(Date.parse('2026-02-01T00:00:00Z'), Date.parse('2026-04-01T00:00:00Z')),
  });
  const { remember } = memory();
  fc.assert(
    fc.property(start, fc.array(fc.tuple(edit, decided), { minLength: 1, maxLength: 3 }), (first, edits) => {
      let records: readonly Candidate[] = first;
      for (const [change, options] of edits) {
        records = edited(records, change);
        const without = processRecords(recordTypes, records, options);
        expect(processRecords(recordTypes, records, { ...options, remember })).toStrictEqual(without);
        expect(processRecords(recordTypes, records, { ...options, remember })).toStrictEqual(without);
      }
    }),
    { numRuns: 50 },
  );
});

test('of many records one that changed is made anew, and a record that moved or grew older is not', () => {
  const options: ProcessOptions = {
    patternTags: [],
    publishPrivateNotes: false,
    now: Date.parse('2026-02-01T00:00:00Z'),
  };
  const task = (id: number, summary = 'one'): Candidate => {
    const data = { title: `task: ${id}`, summary, updatedAt: '2026-01-01T00:00:00Z' };
    return { type: 'task', id, origin: `data/tasks/${id}.json`, data };
  };
  const { remember, made } = memory();
  const all = Array.from({ length: 20 }, (_, index) => task(index + 1));
  processRecords(recordTypes, all, { ...options, remember });
  expect(made()).toBe(20);
  const later = all.with(4, task(5, 'two')).with(6, { ...task(7), origin: 'data/tasks/7.yaml' });
  processRecords(recordTypes, later, { ...options, remember, now: Date.parse('2026-03-01T00:00:00Z') });
  expect(made()).toBe(21);
});
