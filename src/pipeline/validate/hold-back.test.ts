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
])('after a line that reads like a private heading: %s', (heading) => {
  test('nothing of a stored answer is published', () => {
    const { records, problems } = stored(`Public words.\n\n${heading}\n\n${secret}`);
    expect(records).toMatchObject([{ description: 'Public words.' }]);
    expect(problems).toMatchObject([{ name: 'answer-held-back', field: 'Description', level: 'error', blocks: false }]);
    expect(JSON.stringify({ records, problems })).not.toContain('SECRET');
  });

  test('nothing of an answer in an issue is published', () => {
    const answers = '### Session Code\n\nS03-DFP-ALIGN\n\n### Step Number\n\n3\n\n### Description\n\nPublic words.';
    const rawBody = `${answers}\n\n${heading}\n\n${secret}\n`;
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
])('other words are published: %s', (line) => {
  const description = `Public words.\n\n${line}\n\nMore.`;
  expect(stored(description)).toMatchObject({ records: [{ description }], problems: [] });
});

test('where the owner publishes notes, nothing is held back', () => {
  const description = `Public words.\n\n### notes\n\n${secret}`;
  const { records } = processed({ code: 'S03-DFP-ALIGN', step: 3, description }, true);
  expect(records).toMatchObject([{ description }]);
});
