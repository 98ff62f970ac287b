/** Stored files of every type with anything at all under every key: whatever stands in one, it ends nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordType } from '../../content-schema/define-record.ts';
import { publicSchema } from '../../content-schema/derive/record-schema.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { recordBaseSchema } from '../../content-schema/record-base.ts';
import type { Candidate } from './candidate.ts';
import { limits } from './limits.ts';
import { processRecords } from './process-records.ts';

const deep = (levels: number) => JSON.parse(`${'{"a":['.repeat(levels)}1${']}'.repeat(levels)}`) as unknown;
const endless: { self?: unknown } = {};
endless.self = endless;

/** What people who mean harm put where a value belongs. */
const hostile: readonly unknown[] = [
  deep(2000),
  deep(50_000),
  endless,
  [endless],
  { toString: 1, valueOf: null },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":1}}'),
  '__proto__',
  'constructor',
  'toString',
  'half \ud83d',
  '\udc00',
  '\u0000',
  '\u0001\u0002\u001b[31m',
  '\ufeff',
  ' ',
  '',
  'x'.repeat(10_000),
  '@'.repeat(5000),
  'ada@example.com',
  'https://ada@example.com/',
  'https://x.example/ada@example.com',
  '['.repeat(20_000) + ']'.repeat(20_000),
  `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  -1,
  0,
  -0,
  1.5,
  1e308,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n ** 30n,
  new Date(Number.NaN),
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  '2026-02-30T00:00:00Z',
  1e9,
  '1e9',
  [],
  {},
  [[]],
  [null],
  [{}],
  ['', ' ', 'record:task', 'record:', 'status:', 'status:\ud83d', `status:${'y'.repeat(10_000)}`, 'area:a@b.example'],
  Array.from({ length: 3000 }, (_, index) => `area:${index}`),
  { nodes: [null, { name: 1 }, { name: 'priority:high' }] },
  Array.from({ length: 3000 }, () => ({ at: '2026-01-01T00:00:00Z', kind: 'labeled', detail: 'a@b.example' })),
  [{ at: '2026-01-01T00:00:00Z', kind: 'commented', actor: 'x', detail: 'd', more: deep(50) }, 1, 'x'],
  { summary: 's', provenance: { model: 'm', prompt: 'p', inputHash: 'h', generatedAt: '2026-01-01T00:00:00Z' } },
  { summary: 1, patternTag: '\u0000', state: 'approved', extra: 1 },
  { patternTag: 'a@b.example', recommendation: '\ud83d', state: 'approved' },
];

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }) },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** Answers that a record of each type is published with. */
const good: Readonly<Record<string, string | number>> = {
  summary: 'one',
  owner: 'ray',
  handle: 'ada',
  email: 'ada@example.com',
  code: 'S01-DFP-INTRO',
  step: 1,
  session_code: 'S01-DFP-INTRO',
  listener: 'ada',
  kind: 'note',
  subject: 'rain',
  occurredAt: '2026-02-09',
};

const keysOf = (type: RecordType) => [
  ...Object.keys(recordBaseSchema.shape).filter((key) => key !== 'id' && key !== 'type'),
  ...Object.keys(type.fields),
  ...Object.keys(type.derived ?? {}),
  ...Object.values(type.fields).flatMap(({ link }) => (link ? [link.as, link.back] : [])),
  'state',
  'stateReason',
];

const candidate: fc.Arbitrary<Candidate> = fc.constantFrom(...recordTypes).chain((type) =>
  fc.record({
    type: fc.constant(type.name),
    id: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constantFrom(0, -1, 2 ** 53, 1e25, 0.5)),
    origin: fc.constant('x'),
    data: fc.oneof(
      {
        weight: 9,
        arbitrary: fc
          .dictionary(fc.constantFrom(...keysOf(type)), anything, { maxKeys: 3 })
          .map((changes) => ({ title: `${type.name}: t`, ...good, ...changes })),
      },
      anything,
    ),
  }),
);

const several = fc.array(candidate, { maxLength: 6 });

test.each([false, true])(
  'no file ends anything, and what is published fits the public schema (open notes: %s)',
  (open) => {
    const options = { patternTags: [], publishPrivateNotes: open, comments: open };
    const schemas = new Map(recordTypes.map((type) => [type.name, publicSchema(type, options)]));
    let published = 0;
    fc.assert(
      fc.property(several, (input) => {
        const { records, problems, withheld } = processRecords(recordTypes, input, options);
        published += records.length;
        for (const record of records) expect(schemas.get(record.type)?.safeParse(record).error).toBeUndefined();
        for (const { id, type } of withheld.filter(({ reason }) => reason === 'problems'))
          expect(problems.some((p) => p.blocks && p.record?.id === id && p.record.type === type)).toBe(true);
        expect(JSON.stringify({ records, problems }).isWellFormed()).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(published).toBeGreaterThan(100);
  },
);

test('what is too much of a record is left out and told, and the rest is shown', () => {
  const labels = Array.from({ length: limits.labels + 1 }, (_, index) => `area:${index}`);
  const change = { at: '2026-01-01T00:00:00Z', kind: 'labeled' };
  const data = { title: 'task: t', summary: 's', labels, status: 'y'.repeat(300), history: Array(1001).fill(change) };
  const { records, problems } = processRecords(recordTypes, [{ type: 'task', id: 1, origin: '', data }], {
    patternTags: [],
    publishPrivateNotes: false,
  });
  expect(records[0]?.labels.length).toBe(limits.labels);
  expect(records[0]?.history.length).toBe(limits.changes);
  expect(records[0]?.status).toBe('backlog');
  expect(problems.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "The stored "labels" should be at most 100 labels of at most 200 characters; it was left out.",
      "The stored "status" should be at most 200 characters long; it was left out.",
      "The stored "history" should be at most 1000 changes long; it was left out.",
    ]
  `);
});
