import { describe, expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { run } from '../../../content-schema/records/run.ts';
import { session } from '../../../content-schema/records/session.ts';
import { processRecords } from '../process-records.ts';
import { holdBack } from './hold-back.ts';

const processed = (data: object, publishPrivateNotes = false) =>
  processRecords([session], [{ type: 'session', id: 1, origin: '', data: { title: 'session: one', ...data } }], {
    patternTags: [],
    publishPrivateNotes,
  });
const stored = (description: string) => processed({ code: 'S03-DFP-ALIGN', step: 3, description });
const secret = 'SECRET words';
/** The answer stands behind a heading that ends with a space, and below any other. */
const under = (heading: string) => `${heading}${heading.endsWith(' ') ? '' : '\n\n'}${secret}`;

describe.each([
  '### notes',
  '### Note',
  '###Notes',
  '#### Internal notes',
  '# N o t e s',
  '### Ntoes',
  '### Nots:',
  '### &#78;otes',
  '### N\u200botes',
  '**Notes**',
  '**Notes:** at once',
  '__Notes__',
  '*Notes*',
  'Notes:',
  'My notes:',
  'Notes\n-----',
  '<h3>Notes</h3>',
  '<h3>\nNotes\n</h3>',
  '<strong>Notes</strong>',
  '> ### Notes',
  '- **Notes**',
  '_Notes_ – ',
  '<details><summary>Notes</summary>',
  '| Notes |\n|---|',
  '| When | Notes |\n|---|---|\n| today |',
  '<table>\n<caption>Notes</caption>\n<tr><td>',
  '<table><tr><td>Notes</td><td>',
  '<dl><dt>Notes<dd>',
  '<figure><figcaption>Notes</figcaption>',
  '<div>Notes</div>',
  'Public words.<br>Notes — ',
  'Public words. Notes: ',
  'Public words. **Notes** ',
  'Notes: ',
  `Notes: ${'x '.repeat(400)}`,
  'Notes – ',
  'Notes - ',
  'Notes—',
  'Notes = ',
  'Notes => ',
  'Notes -> ',
  'Notes → ',
  'Notes | ',
  'Notes / ',
  'Notes. ',
  'Notes\t',
  'Notes',
  'NOTES\n',
  'Internal notes',
  'My notes – ',
  '(Notes) ',
  '[Notes] ',
  'Notes (private): ',
  '*Notes* ',
  '_Notes_ ',
  '<i>Notes</i> ',
  '<u>Notes</u> ',
  '<font color="red">Notes</font> ',
  '<strong>Notes</strong> ',
  '<span>Notes</span> ',
  'Notes 2 – ',
  '`Notes`: ',
  '[Notes](https://example.org): ',
  '![Notes](https://example.org/a.png)',
  '```notes',
  '```\nNotes',
  '[^notes]: ',
  'Notes\n: ',
  '1. Notes – ',
  '- [x] Notes: ',
  '📝 Notes: ',
  '• Notes',
  'N\u043ete\u0455: ',
  'N0tes – ',
  'Nötes: ',
  'Ntoes – ',
  'Note: ',
  '<!-- Notes: ',
  '<!--\n### Notes\n',
  '<h3>\n\nNo<!--\n-->tes\n\n</h3>',
  'Notes&colon; ',
  'Notes&#10;',
  'Words\r### Notes\r',
])('after a line that reads like a private heading: %s', (heading) => {
  test('nothing of a stored answer is published', () => {
    const { records, problems } = stored(`Public words.\n\n${under(heading)}`);
    expect(records[0]?.description).toMatch(/^Public words\.(?:\n\n(?:Words|```))?$/);
    expect(problems).toMatchObject([
      { name: 'answer-held-back', field: session.fields.description.label, level: 'error', blocks: false },
    ]);
    expect(JSON.stringify({ records, problems })).not.toContain('SECRET');
  });

  test('nothing of an answer in an issue is published', () => {
    const answers = '### Session Code\n\nS03-DFP-ALIGN\n\n### Step Number\n\n3\n\n### Description\n\nPublic words.';
    const rawBody = `${answers}\n\n${under(heading)}\n`;
    const { records, problems } = processed({ rawBody });
    expect(records).toHaveLength(1);
    expect(JSON.stringify({ records, problems })).not.toContain('SECRET');
  });
});

/** Every line of a block as it stands in a quote, or indented. */
const each = (mark: string, block: string) => block.replace(/^/gm, mark);
const fenced = (block: string, info = 'json') => `\`\`\`${info}\n${block}\n\`\`\``;

describe.each([
  fenced('{ "step": 1, "notes": "SECRET" }'),
  fenced('{"Step Number": 2, "Notes": "SECRET"}'),
  fenced('{"description": "pub", "notes": ["SECRET"]}'),
  fenced('{"session": {"code": "S01", "answers": [{"notes": "SECRET"}]}}'),
  fenced('{\n  "step": 1,\n  "notes": "SECRET"\n}'),
  fenced('{ "a": 1, "NOTES": "SECRET" }'),
  fenced('{ "a": 1, "session_notes": "SECRET" }'),
  fenced('{ "a": 1, "sessionNotes": "SECRET" }'),
  fenced('{ "a": 1, "n\\u006ftes": "SECRET" }'),
  fenced('{ "a": 1, "Ntoes": "SECRET" }'),
  fenced('{ "a": "{\\"notes\\": \\"SECRET\\"}" }'),
  fenced('{ "value": "SECRET", "label": "Notes" }'),
  fenced('{ "title": "x", "body": "### Session Code\\n\\nS01\\n\\n### Notes\\n\\nSECRET" }'),
  fenced('{ "a": 1, "notes": "SECRET",'),
  fenced('{ "a": 1, "notes": "SECRET" }', ''),
  fenced('{ a: 1, notes: "SECRET" }', 'js'),
  fenced('{ a: 1, notes: SECRET }', 'yaml'),
  fenced('s = { a = 1, notes = "SECRET" }', 'toml'),
  fenced('<session><step>1</step><notes>SECRET</notes></session>', 'xml'),
  fenced('<session step="1" notes="SECRET" />', 'xml'),
  '{ "a": 1, "notes": "SECRET" }',
  '`{ "a": 1, "notes": "SECRET" }`',
  "{ 'a': 1, 'notes': 'SECRET' }",
  '{ \u201ca\u201d: 1, \u201cnotes\u201d: \u201cSECRET\u201d }',
  '{ &quot;a&quot;: 1, &quot;n&#111;tes&quot;: &quot;SECRET&quot; }',
  'Step: 1, Notes: SECRET',
  each('    ', '{ "a": 1, "notes": "SECRET" }'),
  each('> ', '{ "a": 1, "notes": "SECRET" }'),
  each('> ', fenced('{ "a": 1, "notes": "SECRET" }')),
  `- ${fenced('{ "a": 1, "notes": "SECRET" }').replaceAll('\n', '\n  ')}`,
  '{\n  "value": "SECRET",\n  "label": "Notes"\n}',
])('data that names a private field is held back whole: %s', (block) => {
  test('from a stored answer', () => {
    const { records, problems } = stored(`Public words.\n\n${block}\n\nMore.`);
    expect(records).toMatchObject([{ description: 'Public words.' }]);
    expect(problems).toMatchObject([{ name: 'answer-held-back', field: session.fields.description.label }]);
  });

  test('from an answer in an issue', () => {
    const answers = '### Session Code\n\nS03-DFP-ALIGN\n\n### Step Number\n\n3\n\n### Description\n\nPublic words.';
    const { records, problems } = processed({ rawBody: `${answers}\n\n${block}\n` });
    expect(records).toHaveLength(1);
    expect(JSON.stringify({ records, problems })).not.toContain('SECRET');
  });
});

test('a field is known by its key and by the id in its form as well, and not by those of a public one', () => {
  const fields = { ...session.fields, notes: { ...session.fields.notes, label: 'What we keep', id: 'kept-words' } };
  const type = { ...session, fields };
  const answer = (description: string) => {
    const answers = new Map<string, unknown>([['description', description]]);
    holdBack(type, answers, { publishPrivateNotes: false });
    return answers.get('description');
  };
  for (const name of ['notes', 'What we keep', 'kept-words', 'keptWords', 'KEPT_WORDS'])
    expect(answer(`Public.\n\n{ "a": 1, "${name}": "SECRET" }`), name).toBe('Public.');
  expect(answer('Public.\n\nkept_words: SECRET')).toBe('Public.');
  expect(answer('{ "step": 1, "nodes": [], "description": "x" }')).toBe(
    '{ "step": 1, "nodes": [], "description": "x" }',
  );
});

test('an answer of one line that is data with a private key in it is no answer, and neither is one that is no text', () => {
  const fields = { session_code: { code: 'S01-DFP-INTRO', notes: secret }, listener: 'mira' };
  const rawBody = fenced(JSON.stringify(fields, null, 2));
  const data = { title: 'run: one', rawBody };
  const options = { patternTags: [], publishPrivateNotes: false };
  expect(JSON.stringify(processRecords([run], [{ type: 'run', id: 1, origin: '', data }], options))).not.toContain(
    'SECRET',
  );
  const answers = new Map<string, unknown>([
    ['description', { text: 'x', notes: secret }],
    ['code', ['S01', `Notes: ${secret}`]],
    ['step', 3],
  ]);
  holdBack(session, answers, options);
  expect(Object.fromEntries(answers)).toEqual({ description: null, code: null, step: 3 });
});

describe('an issue with the label of another type', () => {
  const ofRun = '### Session Code\n\nS01\n\n### Listener\n\nmira\n\n### Intention\n\nSECRET\n\n### Notes\n\nSECRET';
  const ofUser = '### User ID\n\nmira\n\n### Email\n\nmira@example.org\n\n### Meta (JSON or notes)\n\nSECRET';
  const asTask = (title: string, details: string) =>
    processRecords(
      recordTypes,
      [{ type: 'task', id: 1, origin: '', data: { title, rawBody: `### Summary\n\nx\n\n### Details\n\n${details}` } }],
      { patternTags: [], publishPrivateNotes: false },
    );

  test.each([ofRun, ofUser, `Words.\n\n${ofRun}`])(
    'keeps private what is private in the form it answers: %s',
    (body) => {
      const { records, problems } = asTask('task: x', body);
      expect(records).toMatchObject([{ summary: 'x' }]);
      expect(JSON.stringify({ records, problems })).not.toContain('SECRET');
      expect(problems).toContainEqual(expect.objectContaining({ name: 'answer-held-back' }));
    },
  );

  test('is known by its title as well, when its headings are other words', () => {
    const { records } = asTask('run: mira for S01', 'Public.\n\n**Intention:** SECRET');
    expect(records).toMatchObject([{ details: 'Public.' }]);
  });

  test('a task may have notes', () => {
    const details = 'Public.\n\n### Notes\n\nWords.\n\n### Description\n\nMore.';
    expect(asTask('task: x', details)).toMatchObject({ records: [{ details }] });
  });
});

test.each([
  '### Steps',
  'This session comes with notes: read them.',
  'We took notes.',
  '**Music** by Ada',
  '### Votes of the first listeners and their notes in the end',
  'Nodes of sound, not of thought',
  'Notes are kept in the shared folder.',
  'He notes that the second half is louder.',
  'He notes: it is loud.',
  '*Nodes* are drawn as circles.',
  'The **notes** are kept.',
  'Note that it begins at noon.',
  'Note-taking is welcome.',
  'None.',
  'Noted.',
  'Nope – not this time.',
  'Votes: 12 of 14',
  'Notable – the second half.',
  'Whoever listens to this twice and writes down many\nnotes. They are his.',
  'Notes, tasks and jobs are records.',
  'We listened. Notes are welcome.',
  'Notes (see the shared folder) are welcome.',
  '[Notes](https://example.org/notes) from the meeting are in the folder.',
  '`notes` is a folder.',
  '"Notes" is the name of a folder.',
  '> [!NOTE]\n> It begins at noon.',
  '[notes]: https://example.org/notes',
  '- [x] Take notes',
  '- Bring a pen – notes help.',
  '| Track | Length |\n|---|---|\n| Notes on water | 4:00 |',
  'It begins with bells and a gong, notes: read them.',
  'He said "notes" and meant them.',
  '```json\n{ "step": 1, "nodes": [], "music": "Notes on water" }\n```',
  '<details><summary>More</summary>\n\nWords.\n\n</details>',
])('other words are published: %s', (line) => {
  const description = `Public words.\n\n${line}\n\nMore.`;
  expect(stored(description)).toMatchObject({ records: [{ description }], problems: [] });
});

test('where the owner publishes notes, nothing is held back', () => {
  const description = `Public words.\n\n### notes\n\n${secret}`;
  const { records } = processed({ code: 'S03-DFP-ALIGN', step: 3, description }, true);
  expect(records).toMatchObject([{ description }]);
});
