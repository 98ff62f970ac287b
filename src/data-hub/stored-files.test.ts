/** Files of a data-hub with anything in them: none ends a build, each is published or withheld and told. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { RecordType } from '../../content-schema/define-record.ts';
import { publicSchema, storedSchema } from '../../content-schema/derive/record-schema.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { recordBaseSchema } from '../../content-schema/record-base.ts';
import { processRecords } from '../pipeline/process-records.ts';
import { type HubFile, hubFromFiles } from './hub-from-files.ts';

const deep = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as unknown;

/** Values that broke something once, or stand for what might. */
const hostile: unknown[] = [
  ...[null, true, '', ' ', 'x', -1, 0, 0.5, 1e25, 2 ** 53, -0, 'null', '0', '1e999', '\ud83d', '\u0000', '\u202e'],
  ...[
    '9999-12-31T23:59:59Z',
    '0001-01-01',
    '+275760-09-13T00:00:00Z',
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    'yesterday',
  ],
  ...[[], {}, [[]], [null], ['__proto__'], [1, 'a', {}], deep(90), deep(2000), 'x'.repeat(70_000), 'a@b.example'],
  ...[
    JSON.parse('{"__proto__":{"polluted":true},"constructor":1}'),
    { toString: 1 },
    { nodes: [{ name: 'record:task' }] },
  ],
  ...[[{ at: '9999-12-31T23:59:59Z', kind: 'labeled' }], [{ at: 1, kind: {} }], { summary: 1, provenance: [] }],
  ...[{ summary: '[a](<'.repeat(2000), state: 'approved', provenance: { fields: ['__proto__'] } }],
];

const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** Answers with which a file of each type is published. */
const good: Readonly<Record<string, unknown>> = {
  ...{ summary: 'one', owner: 'ray', handle: 'ada', email: 'ada@example.com', code: 'S01-DFP-INTRO', step: 1 },
  ...{ session_code: 'S01-DFP-INTRO', listener: 'ada', kind: 'note', subject: 'rain', occurredAt: '2026-02-09' },
};

const keysOf = (type: RecordType): string[] => [
  ...Object.keys(recordBaseSchema.shape),
  ...Object.keys(type.fields),
  ...Object.keys(type.derived ?? {}),
  ...Object.values(type.fields).flatMap(({ link }) => (link ? [link.as] : [])),
  ...['__proto__', 'constructor', 'body', 'rawBody', 'state', 'stateReason'],
];

/** Data as YAML, or as JSON, which is YAML too, where its writer would go too deep. */
function yaml(data: unknown): string {
  try {
    return stringify(data);
  } catch {
    return JSON.stringify(data);
  }
}

/** The same data as somebody might write them down, and files that are no data at all. */
const written = (data: unknown) =>
  fc.constantFrom(
    ['.json', JSON.stringify(data)],
    ['.JSON', `\uFEFF${JSON.stringify(data, null, 2)}`],
    ['.yaml', yaml(data)],
    ['.yml', `# a comment\n${JSON.stringify(data)}`],
    ...[
      ['.json', `${JSON.stringify(data)}}`],
      ['.yml', '&a [*a]'],
      ['.yaml', 'a: &a [*a, *a]'],
      ['.json', ''],
    ],
  );

const file: fc.Arbitrary<HubFile> = fc.constantFrom(...recordTypes).chain((type) =>
  fc
    .record({
      id: fc.oneof(
        { weight: 20, arbitrary: fc.integer({ min: 1, max: 5 }) },
        fc.constantFrom('0', '-1', '007', '9'.repeat(15)),
      ),
      changes: fc.array(fc.tuple(fc.constantFrom(...keysOf(type)), anything), { maxLength: 3 }),
    })
    .chain(({ id, changes }) =>
      written(Object.fromEntries([...Object.entries({ id, title: `${type.name}: t`, ...good }), ...changes])).map(
        ([end, text]) => ({ folder: type.plural, name: `${id}${end}`, text: text ?? null }),
      ),
    ),
);

const options = { patternTags: [], publishPrivateNotes: false, comments: true };
const schemas = new Map(
  recordTypes.map((type) => [type.name, [storedSchema(type), publicSchema(type, options)] as const] as const),
);

test('whatever stands in a file, it is published as both schemas say, or withheld and told', () => {
  let published = 0;
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), (files) => {
      const { candidates } = hubFromFiles(recordTypes, files, { entries: [], commit: null, isSample: false });
      expect(candidates).toHaveLength(files.length);
      const { records, problems, withheld } = processRecords(recordTypes, candidates, options);
      published += records.length;
      const numbers = new Set([...records, ...withheld].map(({ id }) => id));
      for (const { id } of candidates) expect(numbers.has(id)).toBe(true);
      for (const record of records)
        for (const schema of schemas.get(record.type) ?? []) expect(schema.safeParse(record).error).toBeUndefined();
      for (const { id, reason } of withheld)
        if (reason === 'problems') expect(problems.some((found) => found.blocks && found.record?.id === id)).toBe(true);
      expect(JSON.stringify({ records, problems }).isWellFormed()).toBe(true);
      expect({}).not.toHaveProperty('polluted');
    }),
    { numRuns: 150 },
  );
  expect(published).toBeGreaterThan(50);
});
