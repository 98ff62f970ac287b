import { describe, expect, test } from 'vitest';
import { session } from '../../../content-schema/records/session.ts';
import { processRecords } from '../process-records.ts';

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
])('other words are published: %s', (line) => {
  const description = `Public words.\n\n${line}\n\nMore.`;
  expect(stored(description)).toMatchObject({ records: [{ description }], problems: [] });
});

test('where the owner publishes notes, nothing is held back', () => {
  const description = `Public words.\n\n### notes\n\n${secret}`;
  const { records } = processed({ code: 'S03-DFP-ALIGN', step: 3, description }, true);
  expect(records).toMatchObject([{ description }]);
});
