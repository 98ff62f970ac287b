/** The published schema and `check` are asked about every key of every type, and say the same. */
import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { RecordType } from '../../content-schema/define-record.ts';
import { jsonSchema } from '../../content-schema/derive/json-schema.ts';
import type { Field } from '../../content-schema/field.ts';
import { recordTypes } from '../../content-schema/index.ts';
import { validateRecord } from '../pipeline/validate.ts';
import { parseFile } from './parse-file.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;
const options = { patternTags: [], publishPrivateNotes: false, recordNames: recordTypes.map(({ name }) => name) };

/** A good answer to a field of each shape. */
const answers: Readonly<Record<Field['shape'], unknown>> = {
  line: 'One line',
  prose: 'Some text.\n\nMore of it.',
  choice: undefined,
  integer: 3,
  url: 'https://example.com/a',
  audio: '/audio/s03.mp3',
  email: 'ada@example.com',
  day: '2026-02-09',
  code: 'S03-DFP-ALIGN',
  json: { plan: 'pro', since: 2024 },
  link: 'S03-DFP-ALIGN',
  numbers: [9, 12],
};
const answer = (field: Field): unknown => field.options?.[0] ?? answers[field.shape];

/** A file of that type with every key that a file may have; `rawBody` is null, so that nothing else answers for a key that is missing. */
const sample = (type: RecordType): Record<string, unknown> => ({
  id: 7,
  type: type.name,
  title: `${type.name}: a sample`,
  displayTitle: 'a sample',
  status: Object.keys(type.statuses)[0],
  labels: [`record:${type.name}`],
  url: 'https://github.com/ada/issues-db/issues/7',
  author: 'ada',
  authorAssociation: 'OWNER',
  createdAt: '2026-02-09T01:00:00Z',
  updatedAt: '2026-02-09T01:23:45.000Z',
  closedAt: null,
  lastEditedAt: '2026-02-09T01:10:00+01:00',
  lastEditedBy: 'ada',
  rawBody: null,
  history: [{ at: '2026-02-09T01:00:00Z', kind: 'opened', actor: 'ada' }],
  ai: {
    summary: 'Short.',
    provenance: { model: 'm', prompt: 'p 1', inputHash: 'x', generatedAt: '2026-02-09T02:00:00Z', fields: ['title'] },
  },
  state: 'open',
  stateReason: null,
  ...Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, answer(field)])),
  ...Object.fromEntries(Object.values(type.fields).flatMap(({ link }) => (link ? [[link.as, 12]] : []))),
  ...Object.fromEntries(Object.entries(type.derived ?? {}).map(([key, field]) => [key, answer(field)])),
});

const others: unknown[] = [
  null,
  '',
  ' ',
  'x',
  '12',
  'True',
  12,
  -1,
  1.5,
  true,
  false,
  [],
  ['x'],
  [null],
  {},
  { x: 1 },
  [[]],
];

/** Values with which each kind of place was read one way and checked another. */
const moments = [
  '2026-03-01t10:00:00z',
  '2026-03-01T10:00:00z',
  '2026-03-01 10:00:00Z',
  '2026-03-01T10:00Z',
  '2026-03-01T10:00:00+0100',
  '2026-03-01T10:00:00+01',
  '2026-03-01T23:59:60Z',
  '2026-03-01T10:00:00.1234567+01:00',
  '2026-02-30T10:00:00Z',
  '2026-03-01',
];
const addresses = [
  'http://[bad',
  'http://[::1]/a',
  'http://a:99999999/',
  'http://a]b',
  'https://höst.example/',
  'http://%zz/',
];
const sounds = [
  'a.mp3',
  'A.OGG',
  'audio/a.mp3',
  'tbd',
  'TBD.',
  'n/a',
  '-',
  'soon',
  'coming soon',
  '(pending)',
  'to be recorded',
  'a.txt',
  'none yet',
];
const special: Readonly<Record<string, unknown[]>> = {
  authorAssociation: ['owner', 'Owner', 'FRIEND'],
  createdAt: moments,
  updatedAt: moments,
  closedAt: moments,
  lastEditedAt: moments,
  url: addresses,
  history: [
    ...moments.map((at) => [{ at, kind: 'opened' }]),
    ...['owner', 'OWNER'].map((authorAssociation) => [{ at: moments.at(-3), kind: 'commented', authorAssociation }]),
  ],
};
const ofShape: Partial<Record<Field['shape'], unknown[]>> = {
  url: [...addresses, 'https://a b'],
  audio: [...addresses, ...sounds],
};
const othersOf = (type: RecordType, key: string): unknown[] => [
  ...(special[key] ?? []),
  ...(ofShape[type.fields[key]?.shape ?? 'line'] ?? []),
];

/** Problems that say that a value is not as it should be; others, such as a link that leads nowhere, no schema can see. */
const ofKind = /^(?:unreadable-file|not-a-record|answer-missing|answer-invalid|answer-ignored|fact-ignored)$/;

const verdicts = (type: RecordType) => {
  const ajv = new Ajv();
  addFormats(ajv);
  const schema = jsonSchema(type, 'stored');
  const bySchema = ajv.compile(schema);
  return (record: object) => {
    const read = { data: null, ...parseFile('7.json', JSON.stringify(record), schema) };
    const candidate = { type: type.name, id: 7, origin: 'data/7.json', ...read };
    const told = validateRecord(type, candidate, options).problems.filter(({ name }) => ofKind.test(name));
    return { schema: bySchema(record), check: told.length === 0, told: told.map(({ message }) => message) };
  };
};

describe.each(recordTypes)('$name', (type) => {
  const ask = verdicts(type);
  const whole = sample(type);

  test('the sample is good', () => {
    expect(ask(whole)).toEqual({ schema: true, check: true, told: [] });
  });

  test.each(Object.keys(whole))('%s: left out or given as something else, schema and check agree', (key) => {
    const { [key]: own, ...without } = whole;
    // Only the name of the file says whether another number is wrong.
    const common = key === 'id' ? others.filter((value) => Number(value) !== 12) : others;
    const values = [...common, ...othersOf(type, key)];
    const wrong = [without, ...values.map((value) => ({ ...whole, [key]: value }))].flatMap((record) => {
      const { schema, check, told } = ask(record);
      return schema === check ? [] : [{ [key]: (record as Record<string, unknown>)[key] ?? null, schema, told }];
    });
    expect(wrong).toEqual([]);
    expect(own).toBeDefined();
  });
});
