/** Every problem of the catalogue, met on the way that records take, and told as people read it. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineRecord, type RecordType } from '../content-schema/define-record.ts';
import { choice, integer, line, link, optional, prose } from '../content-schema/fields.ts';
import type { FormField } from '../content-schema/form-field.ts';
import type { Session } from '../content-schema/index.ts';
import { recordTypes } from '../content-schema/index.ts';
import { session } from '../content-schema/records/session.ts';
import { generatedFiles } from './commands/generated-files.ts';
import { staleSchemas } from './commands/schema-problems.ts';
import { hubFromFiles } from './data-hub/hub-from-files.ts';
import { passedOver } from './data-hub/passed-over.ts';
import type { Candidate } from './pipeline/candidate.ts';
import { parseBody } from './pipeline/parse.ts';
import { processRecords } from './pipeline/process-records.ts';
import { inItsPlace } from './pipeline/sources/in-its-place.ts';
import { unlabeledRecords } from './pipeline/sources/looks-like.ts';
import { soundProblems } from './podcast/sound-problems.ts';
import { catalogue, explanationOf, type Problem, type ProblemName, problem } from './problems.ts';

const { description, notes, step, track_url } = session.fields;

const schemas = [...generatedFiles(recordTypes, { publishPrivateNotes: true })].map(
  ([path, text]) => [path.replace('data-hub/', ''), text] as const,
);

interface Case {
  /** The least input that has this problem and no other. */
  readonly found: readonly Problem[];
  readonly message: string;
  readonly hint: string;
}

const parcel = defineRecord({
  name: 'parcel',
  plural: 'parcels',
  about: 'Something on its way.',
  statuses: { sent: 'open', received: 'closed' },
  fields: {
    sender: line('Sender'),
    size: optional(choice('Size', ['small', 'large'], { fromLabel: 'size' })),
    weight: optional(integer('Weight', { min: 1, max: 9 })),
    story: optional(prose('Story')),
    mark: optional(line('Mark', { unique: true })),
    inside: optional(link('Inside', { to: 'parcel', by: ['mark'], as: 'insideId', back: 'contents' })),
  },
  facets: [],
});

/** A type whose values break when the address in them is hidden. */
const stubborn = defineRecord({
  name: 'letter',
  plural: 'letters',
  about: 'Something sealed.',
  statuses: { sent: 'open', received: 'closed' },
  fields: { seal: { ...line('Seal'), schema: z.string().includes('@') } },
  facets: [],
});

const types = [parcel, session, stubborn];

const inRecords = (...candidates: Candidate[]): Problem[] =>
  processRecords(types, candidates, { patternTags: ['calm'], publishPrivateNotes: false }).problems;
const inRecordsAt = (now: number, ...candidates: Candidate[]): Problem[] =>
  processRecords([parcel], candidates, { patternTags: [], publishPrivateNotes: false, now }).problems;
const candidate = (type: RecordType, id: number, data: unknown): Candidate => ({
  type: type.name,
  id,
  origin: `data/${type.plural}/${id}.json`,
  data,
});
const aParcel = (more: object, id = 1) => candidate(parcel, id, { title: 'parcel: one', sender: 'Ada', ...more });
const aSession = (more: object) => candidate(session, 1, { title: 'session: one', code: 'S03-DFP-ALIGN', ...more });

const aHeard = (track: string) =>
  ({ id: 1, code: 'S01-DFP-ONE', step: 1, programme: 'DFP', status: 'active', track_url: track }) as Session;

const form: FormField[] = [
  { key: 'sender', label: 'Sender', kind: 'input' },
  { key: 'terms', label: 'Terms', kind: 'checkboxes', options: ['fragile', 'urgent'] },
];
const inBody = (body: string): Problem[] => parseBody(body, form).problems;
const sender = '### Sender\n\nAda\n\n';
const terms = '### Terms\n\n- [x] fragile\n\n';
const json = (text: string) => `\`\`\`json\n${text}\n\`\`\`\n`;

const cases: Readonly<Record<ProblemName, Case>> = {
  'field-missing': {
    found: inBody(sender),
    message: 'The section "Terms" is missing from the issue.',
    hint: 'Add a line "### Terms" followed by the answer, or open the record again with its form.',
  },
  'field-out-of-order': {
    found: inBody(terms + sender),
    message: 'The section "Terms" is in a different place than in the form.',
    hint: 'It was read all the same. Move it back so that no answer can be mistaken for another.',
  },
  'field-repeated': {
    found: inBody(sender + terms + sender),
    message: 'The heading "Sender" appears more than once.',
    hint: 'The first that fits the form was read; the others stayed text. Remove or rename them.',
  },
  'unknown-section': {
    found: inBody(`${sender}## Why\n\nIt breaks.\n\n${terms}`),
    message: 'The section "Why" after "Sender" belongs to no field of the form.',
    hint: 'Move its text into a field that takes long answers, or remove it.',
  },
  'text-after-answer': {
    found: inBody(`### Sender\n\nAda\n\nSent by bot@example.org\n\n${terms}`),
    message: 'There is more text after the answer to "Sender": "Sent by [address hidden]".',
    hint: '"Sender" takes one line. Move the text into a field that takes long answers, or remove it.',
  },
  'text-outside-fields': {
    found: inBody(`Hello.\n\n${sender}${terms}`),
    message: 'There is text before the first field of the form.',
    hint: 'Move it below a heading of the form, so that it is kept with the record.',
  },
  'unknown-option': {
    found: inBody(`${sender}### Terms\n\n- [x] heavy`),
    message: '"heavy" is not one of the choices for "Terms".',
    hint: 'Choose one of: fragile, urgent.',
  },
  'not-a-checkbox': {
    found: inBody(`${sender}${terms}Take care.`),
    message: 'Some text under "Terms" is not a checkbox.',
    hint: 'Keep only lines such as "- [x] label" there.',
  },
  'invalid-json': {
    found: inBody(sender + terms + json('{ "sender": ')),
    message: 'A JSON block in the issue cannot be read.',
    hint: 'Check its quotes, commas and brackets, and that no name stands twice, or fill in the form fields instead.',
  },
  'json-not-used': {
    found: inBody(sender + terms + json('{ "sender": "Bea" }')),
    message: '"sender" in the JSON block of the issue was not used.',
    hint: 'Either no field of the form has that name, or the field has an answer of its own, which wins.',
  },
  'unreadable-file': {
    found: inRecords({
      ...aParcel({}),
      unreadable: { what: 'is not valid JSON (line 2, column 1)', mend: 'Mend the file.' },
    }),
    message: 'The file data/parcels/1.json is not valid JSON (line 2, column 1).',
    hint: 'Mend the file.',
  },
  'cut-by-comment': {
    found: hubFromFiles(
      [parcel],
      [{ folder: 'parcels', name: '1.yaml', text: 'title: Fix #12\nsender: Ada # of London' }],
      {
        entries: [],
        commit: null,
        isSample: false,
      },
    ).candidates.flatMap((one) => inRecords(one)),
    message:
      'A text in the file begins or ends at a "#", from where YAML takes the rest of the line for a comment (line 1, column 12).',
    hint: 'To keep the rest, put the whole text in quotes: "Fix #12". If it is a comment, put a space after "#".',
  },
  'file-passed-over': {
    found: passedOver([parcel], [{ path: 'data/parcels/one.json', kind: 'file' }]),
    message: "The file data/parcels/one.json is no record: a record's file is named by its number and nothing else.",
    hint: 'Name it by the number of its issue, such as 217.json; if it is no record, move it out of this folder.',
  },
  'folder-passed-over': {
    found: passedOver(
      [parcel],
      [
        { path: 'data/parcel', kind: 'folder' },
        { path: 'data/parcel/1.json', kind: 'file' },
      ],
    ),
    message: 'The folder data/parcel is not read: it is none of the folders of a data-hub. It holds 1.json.',
    hint: 'Move what lies in it to data/parcels.',
  },
  'schema-outdated': {
    found: staleSchemas(new Map([...schemas, ['schemas/tasks.schema.json', 'not json']])),
    message: 'The schema schemas/tasks.schema.json is not what the record types say.',
    hint: 'Run "npx ledgerline generate" in the project and commit what it writes; a data-hub of its own gets a copy of data-hub/schemas.',
  },
  'not-a-record': {
    found: inRecords(aParcel({ title: ' ' })),
    message: 'The file holds no record: it has no "title".',
    hint: 'A record is an object with "id" (the issue number, which is also the file name) and "title".',
  },
  'too-much': {
    found: inRecords(aParcel({ note: 'x'.repeat(4_000_001) })),
    message: 'The record is more than a build can take: it should have at most 4,000,000 characters.',
    hint: 'Shorten it in the issue or in the file of the data-hub. Other records are not affected.',
  },
  'not-publishable': {
    found: inRecords(candidate(stubborn, 1, { title: 'letter: one', seal: 'ada@example.com' })),
    message: 'The record cannot be published with what it says under "seal".',
    hint: 'Correct that in the issue or in the file of the data-hub. Other records are not affected.',
  },
  'two-record-labels': {
    found: inRecords(aParcel({ labels: ['record:parcel', 'record:session'] })),
    message: 'The issue carries more than one record label: record:parcel, record:session.',
    hint: 'Keep the one that says what the record is, and remove the others.',
  },
  'other-record-label': {
    found: inRecords(aParcel({ labels: ['record:session'] })),
    message: 'The record is stored among parcels but labeled "record:session".',
    hint: 'The label decides: change the label, or move the file to the folder of that kind.',
  },
  'same-number-twice': {
    found: inRecords(aParcel({}), aSession({ step: 3, updatedAt: '2026-02-09T00:00:00Z' })),
    message:
      `The issue number of data/parcels/1.json is stored again in data/${session.plural}/1.json; ` +
      'that one is used, because only it has a date that counts.',
    hint: 'An issue is one record: keep one of the two.',
  },
  'answer-missing': {
    found: inRecords(aParcel({ sender: ' ' })),
    message: '"Sender" is required but empty.',
    hint: 'Give one line of text under "Sender", in the issue or in the file of the data-hub.',
  },
  'answer-invalid': {
    found: inRecords(aParcel({ sender: 'Ada\nand Bea' })),
    message: '"Sender" is required and should be one line of text.',
    hint: 'Correct the answer under "Sender", in the issue or in the file of the data-hub.',
  },
  'answer-ignored': {
    found: inRecords(aParcel({ weight: 'ten' })),
    message: '"Weight" should be a whole number from 1 to 9; the answer was left out.',
    hint: 'Correct the answer under "Weight", or empty it, in the issue or in the file of the data-hub.',
  },
  'fact-ignored': {
    found: inRecords(aParcel({ updatedAt: 'yesterday' })),
    message: 'The stored "updatedAt" should be a moment such as 2026-02-09T01:23:45.000Z; it was left out.',
    hint: 'Correct it in the file of the data-hub; everything else of the record is shown.',
  },
  'label-missing': {
    found: unlabeledRecords(
      [parcel],
      [
        {
          number: 5,
          url: '',
          title: 'parcel: one',
          body: null,
          labels: { totalCount: 1, nodes: [{ name: 'record: parcel' }] },
        },
      ],
    ),
    message: 'Issue #5 looks like a parcel, but no label says that it is one, so it is not read.',
    hint: 'If it is one, add the label record:parcel to it.',
  },
  'label-unknown': {
    found: inRecords(aParcel({ labels: ['record:parcle'] })),
    message: 'The label "record:parcle" is not known.',
    hint: 'It was ignored. Use one of these instead, or remove it: record:parcel, record:session, record:letter.',
  },
  'label-twice': {
    found: inRecords(aParcel({ labels: ['size:small', 'size:large'] })),
    message: 'More than one label answers "Size": size:small, size:large.',
    hint: '"size:small" was taken. Remove the others.',
  },
  'status-unknown': {
    found: inRecords(aParcel({ status: 'lost' })),
    message: '"lost" is not a status of this kind of record.',
    hint: 'It is shown as it is. The known ones are: sent, received, blocked, ready, cancelled.',
  },
  'status-while-open': {
    found: inRecords(aParcel({ state: 'open', labels: ['status:received'] })),
    message: 'The issue is open although its status label says "received".',
    hint: 'Close the issue, or change the status label.',
  },
  'status-while-closed': {
    found: inRecords(aParcel({ status: 'sent', closedAt: '2026-02-09T00:00:00Z' })),
    message: 'The record is closed, but its status says "sent"; it is shown as "received".',
    hint: 'Correct the status in the file, or take out what says that the record is closed (closedAt, state, stateReason).',
  },
  'status-twice': {
    found: inRecords(aParcel({ labels: ['status:ready', 'status:sent'] })),
    message: 'The issue carries more than one status label: ready, sent.',
    hint: '"sent" was taken. Remove the others.',
  },
  'facts-disagree': {
    found: inRecords(aParcel({ size: 'small', labels: ['size:large'] })),
    message: 'The file says two things: "size: small" and the label "size:large".',
    hint: 'The label was taken. Make the two agree, or remove the one that is wrong.',
  },
  'key-unknown': {
    found: inRecords(aParcel({ wieght: 3 })),
    message: 'Nothing reads "wieght" in the file.',
    hint: 'Did you mean "weight"? If so, rename it in the file.',
  },
  'dated-ahead': {
    found: inRecordsAt(
      Date.UTC(2026, 0, 1),
      aParcel({ createdAt: '2025-12-31T00:00:00Z', updatedAt: '9999-12-31T23:59:59Z' }),
    ),
    message: 'The record is dated later than now (updatedAt).',
    hint: 'The record is shown, but dates no feed and no figure. Correct the date in the file, or the clock of the machine.',
  },
  'shown-as-typed': {
    found: inRecords(aParcel({ story: `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${'|b\n'.repeat(500)}` })),
    message: '"Story" would take too much work or room to lay out, so it is shown as it was typed.',
    hint: 'Shorten the text, or take out tables, brackets and marks that stand there by the thousand.',
  },
  'pattern-tag-unknown': {
    found: inRecords(aParcel({ ai: { patternTag: 'wild' } })),
    message: 'The pattern tag of the AI text is not in the vocabulary; it was left out.',
    hint: "Find it in the record's file: add it to the file pattern-tags in data/config, or use a tag that stands there.",
  },
  'value-not-unique': {
    found: inRecords(aParcel({ mark: 'A' }), aParcel({ mark: 'A' }, 2)),
    message: '"Mark" is "A", as in #2.',
    hint: 'Give each record its own value; until then links go to the lowest number.',
  },
  'link-unresolved': {
    found: inRecords(aParcel({ inside: 'B' })),
    message: '"Inside" names "B", but there is no such parcel.',
    hint: 'A parcel is found by its "Mark". Correct the answer, or create the parcel.',
  },
  'step-missing': {
    found: inRecords(aSession({})),
    message: `"${step.label}" is empty, so the record stands on no step of the path.`,
    hint: `Give a whole number from 1 to 9 under "${step.label}".`,
  },
  'step-differs-from-code': {
    found: inRecords(aSession({ step: 4 })),
    message: 'The code "S03-DFP-ALIGN" names a different step than 4.',
    hint: 'Make the code and the step number agree.',
  },
  'two-addresses': {
    found: inRecords(aSession({ step: 3, track_url: 'https://a.example/a.mp3\nhttps://b.example/b.mp3' })),
    message: `There is more than one address under "${track_url.label}"; the first was taken: https://a.example/a.mp3.`,
    hint: 'Keep the one that is meant, and give each of the others a record of its own.',
  },
  'address-mistyped': {
    found: inRecords(aSession({ step: 3, track_url: 'https//media.test/a.mp3' })),
    message: `The web address under "${track_url.label}" is mistyped at its beginning, so it was left out: https//media.test/a.mp3.`,
    hint: 'Correct it, perhaps to "https://media.test/a.mp3".',
  },
  'address-of-a-page': {
    found: inRecords(aSession({ step: 3, track_url: '[one](https://github.com/ada/site/blob/main/one.mp3)' })),
    message: `The address under "${track_url.label}" leads to a page of GitHub, not to a sound file, so it was left out.`,
    hint: 'Give the address of the button "Raw" on that page.',
  },
  'answer-held-back': {
    found: inRecords(aSession({ step: 3, description: 'Rest.\n\n### notes\n\nPrivate.' })),
    message:
      `A line under "${description.label}" reads like the heading or the key "${notes.label}", which is private; ` +
      'it and what follows were held back.',
    hint: `Edit it where it was written: put it under the heading "### ${notes.label}", or, if it is public, word it differently.`,
  },
  'sound-missing': {
    found: await soundProblems([aHeard('/audio/nowhere/at-all.mp3')]),
    message: 'The sound file public/audio/nowhere/at-all.mp3 does not exist.',
    hint: 'Add the file, or correct the address. Capitals and accents count.',
  },
  'no-sound-file': {
    found: [
      problem('no-sound-file', {
        value: 'public/audio/a.mp3 is not an audio file: it is empty',
        expected: 'Put it there.',
      }),
    ],
    message: 'The file public/audio/a.mp3 is not an audio file: it is empty.',
    hint: 'Put it there.',
  },
  'sound-misnamed': {
    found: [problem('sound-misnamed', { value: 'public/audio/a.m4a holds MP3 sound', expected: '.mp3' })],
    message: 'The file public/audio/a.m4a holds MP3 sound, but its name ends like another kind.',
    hint: 'Let its name end in .mp3, and correct the address; some players go by the name.',
  },
  'transcript-unreadable': {
    found: [
      problem('transcript-unreadable', { value: 'public/audio/a.transcript.vtt is empty', expected: 'Put it there.' }),
    ],
    message: 'The file public/audio/a.transcript.vtt is empty.',
    hint: 'Put it there.',
  },
  'address-in-transcript': {
    found: [problem('address-in-transcript', { value: 'public/audio/a.transcript.vtt' })],
    message: 'The file public/audio/a.transcript.vtt holds an e-mail address, which is published with it.',
    hint: 'Take it out of the file. The page of the session hides it, the file does not.',
  },
  'not-in-podcast': {
    found: await soundProblems([aHeard('https://x.example/a.html')]),
    message:
      'The session can be heard here, but is not in the podcast: its address does not end like that of a sound file.',
    hint: 'Give the address of the sound itself, such as one that ends in .mp3 or .m4a.',
  },
  'address-in-link': {
    found: inRecords(aSession({ step: 3, track_url: 'https://x.example/a.mp3?for=ada@example.org' })),
    message: `The web address under "${track_url.label}" has an e-mail address or a login in it, so it was left out.`,
    hint: `Give an address without one under "${track_url.label}", in the issue or in the file of the data-hub.`,
  },
  'address-as-answer': {
    found: inRecords(aParcel({ sender: 'ada@example.org' })),
    message: 'What stands under "Sender" is an e-mail address, so it is not published.',
    hint: 'Write something else under "Sender", in the issue or in the file of the data-hub.',
  },
  'address-in-formatting': {
    found: inRecords(aSession({ step: 3, description: 'Write to ada<b title="a < b"></b>@example.org.' })),
    message: 'An e-mail address is spread over formatting in a long text, so the text is shown without formatting.',
    hint: 'Take the address out of the text.',
  },
};

test('every problem of the catalogue has a case, and every case is of a problem', () => {
  expect(Object.keys(cases).toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test.each(Object.entries(cases))('%s is told by a sentence and what to do', (name, { found, message, hint }) => {
  expect(new Set(found.map((problem) => problem.name))).toEqual(new Set([name]));
  const [first] = found;
  // Cases are worded as the catalogue does, which knows of no place.
  expect(first).toMatchObject(first ? inItsPlace({ ...first, message, hint }, undefined, types) : { message, hint });
  for (const words of [message, hint]) expect(words).toMatch(/^[A-Z"](?!.*undefined).*\.$/);
});

test('a problem whose message is all of one case has an explanation of its own in the manual', () => {
  const placeholders = { field: '{field}', value: '{value}', expected: '{expected}' };
  const names = Object.keys(catalogue) as ProblemName[];
  const empty = names.filter((name) => {
    const { message, hint } = problem(name, placeholders);
    return /^The (?:file|folder) \{value\}\.$/.test(message) && hint === '{expected}' && !explanationOf(name);
  });
  expect(empty).toEqual([]);
});
