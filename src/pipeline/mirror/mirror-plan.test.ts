import { describe, expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import type { Candidate } from '../candidate.ts';
import { mirrorPlan } from './mirror-plan.ts';

const issuesUrl = 'https://github.com/team/issues-db/issues/';
const times = { createdAt: '2026-01-01T00:00:00Z', updatedAt: '2026-01-01T00:00:00Z' };
const body = (answers: Record<string, string>) =>
  Object.entries(answers)
    .map(([label, answer]) => `### ${label}\n\n${answer}`)
    .join('\n\n');
const issue = (type: string, id: number, rawBody: string): Candidate => ({
  type,
  id,
  origin: `${issuesUrl}${id}`,
  data: {
    id,
    title: `${type}: x`,
    url: `${issuesUrl}${id}`,
    author: 'ada',
    authorAssociation: 'MEMBER',
    ...times,
    rawBody,
  },
});

/** The file of an issue as a data-hub holds it that everybody, or nobody else, can read. */
function stored(source: Candidate, omitsPrivate = true, before: object = {}): Record<string, unknown> {
  const plural = recordTypes.find(({ name }) => name === source.type)?.plural;
  const path = `data/${plural}/${source.id}.json`;
  const file = { ...source, origin: path, data: { ...(source.data as object), ...before } };
  const { write } = mirrorPlan(
    {
      types: recordTypes,
      issues: [source],
      scope: 'all',
      stored: [file],
      texts: new Map([[path, '']]),
      issuesUrls: [issuesUrl],
    },
    {
      omitsPrivate,
      comments: true,
      recordNames: recordTypes.map(({ name }) => name),
      patternTags: [],
      publishPrivateNotes: false,
    },
  );
  return JSON.parse(write.get(path) ?? '') as Record<string, unknown>;
}

test('a public data-hub holds no data that names a private field, and nothing private of another form', () => {
  const data = '```json\n{ "step": 1, "notes": "SECRET" }\n```';
  const session = issue('session', 1, body({ 'Session Code': 'S01-DFP-INTRO', Description: `Public.\n\n${data}` }));
  const run = issue(
    'run',
    2,
    '```json\n{ "session_code": { "code": "S01", "notes": "SECRET" }, "listener": "mira" }\n```',
  );
  const ofRun = body({ 'Session Code': 'S01', Listener: 'mira', Intention: 'SECRET', Notes: 'SECRET' });
  const task = issue('task', 3, body({ Summary: 'x', Details: `Public.\n\n${ofRun}` }));
  expect(stored(session)).toMatchObject({ description: 'Public.' });
  expect(stored(run)).toMatchObject({ listener: 'mira' });
  expect(stored(task)).toMatchObject({ summary: 'x' });
  for (const one of [session, run, task]) expect(JSON.stringify(stored(one))).not.toContain('SECRET');
});

describe('a data-hub that turned public', () => {
  const session = issue('session', 1, body({ 'Session Code': 'S01-DFP-INTRO', Description: 'Calm.', Notes: 'SECRET' }));
  const ai = (...fields: string[]) => ({ summary: 'Words.', state: 'proposed', provenance: { model: 'm', fields } });
  const unsaid = { summary: 'Words.', state: 'proposed' };

  test.each([
    ['a private field', ai('description', 'notes')],
    ['the body', ai('rawBody')],
    ['the history', ai('title', 'history')],
    ['a key that no type has', ai('title', 'intention')],
    ['what is no list of keys', { ...ai(), provenance: { fields: 'notes' } }],
    ['a private field, approved by a maintainer', { ...ai('notes'), state: 'approved' }],
  ])('keeps no AI text that was made from %s', (_, made) => {
    expect(stored(session, true, { ai: made })).not.toHaveProperty('ai');
    expect(stored(session, false, { ai: made })).toMatchObject({ ai: made });
  });

  test('keeps AI text that was made from what everybody reads, whether it is approved or waits', () => {
    for (const made of [ai('title', 'description'), { ...ai('code', 'step'), state: 'rejected' }])
      expect(stored(session, true, { ai: made })).toMatchObject({ ai: made });
  });

  test('keeps AI text of an unsaid origin only where its file held nothing private', () => {
    for (const made of [unsaid, ai(), 'words', { ...unsaid, provenance: null }]) {
      expect(stored(session, true, { ai: made, rawBody: undefined })).toMatchObject({ ai: made });
      expect(stored(session, true, { ai: made, rawBody: undefined, notes: null })).toMatchObject({ ai: made });
      expect(stored(session, true, { ai: made })).not.toHaveProperty('ai');
      expect(stored(session, true, { ai: made, rawBody: undefined, notes: 'SECRET' })).not.toHaveProperty('ai');
      expect(stored(session, false, { ai: made })).toMatchObject({ ai: made });
    }
  });
});
