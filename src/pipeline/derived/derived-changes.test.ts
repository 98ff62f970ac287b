import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { processRecords } from '../process-records.ts';
import { hiddenAddress } from '../text/mask-addresses.ts';
import { derivedChanges } from './derived-changes.ts';

const issuesUrl = 'https://github.com/team/issues-db/issues/';

type Files = Readonly<Record<string, string>>;

/** A file as sync writes it. */
const mirror = (folder: string, id: number, data: object): Files => ({
  [`data/${folder}/${id}.json`]: `${JSON.stringify({ id, title: `${folder} ${id}`, url: `${issuesUrl}${id}`, ...data }, null, 2)}\n`,
});
const user = (id: number, handle: string, more = {}) => mirror('users', id, { status: 'active', handle, ...more });
const session = (id: number, code: string, step: number, more = {}) =>
  mirror('sessions', id, { status: 'active', code, step, ...more });
const run = (id: number, session_code: string | null, listener: string | null, more = {}) =>
  mirror('runs', id, { status: 'completed', session_code, listener, ...more });

const hub: Files = {
  ...user(1, 'ada', { email: 'MARKER@example.com', rawBody: 'MARKER', history: [] }),
  ...session(2, 'S01-DFP-A', 1, { ai: { summary: 'x' } }),
  ...session(3, 'S02-DFP-B', 2),
  ...run(10, 'S01-DFP-A', 'ada', { notes: 'MARKER' }),
  ...run(4, 's01-dfp-a', 'ada', { rawBody: 'MARKER' }),
};

function changesOf(
  files: Files,
  { url = issuesUrl, turned = false }: { url?: string | undefined; turned?: boolean } = {},
) {
  const candidates = Object.entries(files).flatMap(([origin, text]) => {
    const [, folder, id] = /^data\/(\w+)\/(\d+)\.(?:json|yaml)$/.exec(origin) ?? [];
    const type = recordTypes.find(({ plural }) => plural === folder)?.name;
    if (type === undefined) return [];
    const at = { type, id: Number(id), origin };
    try {
      return [{ ...at, data: JSON.parse(text) }];
    } catch {
      return [{ ...at, data: null, unreadable: { what: 'is broken', mend: 'Mend it.' } }];
    }
  });
  const processed = processRecords(recordTypes, turned ? candidates.toReversed() : candidates, {
    patternTags: [],
    publishPrivateNotes: false,
  });
  return derivedChanges(
    recordTypes,
    { candidates, texts: new Map(Object.entries(files)) },
    processed,
    url === undefined ? undefined : [url],
  );
}

/** The hub with what is derived, and a record of it. */
const derived = (files: Files): Files => ({ ...files, ...Object.fromEntries(changesOf(files)) });
const read = (files: Files, path: string) => JSON.parse(files[path] ?? 'null');

test('records get their links both ways and their place on the path', () => {
  const after = derived(hub);
  expect(read(after, 'data/users/1.json').runs).toEqual([4, 10]);
  expect(read(after, 'data/sessions/2.json')).toMatchObject({
    programme: 'DFP',
    prevStep: null,
    nextStep: 2,
    runs: [4, 10],
  });
  expect(read(after, 'data/sessions/3.json').runs).toEqual([]);
  const placed = { sessionId: 2, userId: 1, step: 1, programme: 'DFP', nextRecommendedSession: 'S02-DFP-B' };
  expect(read(after, 'data/runs/4.json')).toMatchObject(placed);
  expect(Object.keys(read(after, 'data/runs/4.json')).slice(-6)).toEqual([...Object.keys(placed), 'rawBody']);
});

test('counts, graph and indexes are written in the documented shapes, with nothing private', () => {
  const after = derived(hub);
  expect(read(after, 'data/snapshots/users-summary.json')).toEqual({ total: 1, byStatus: { active: 1 } });
  expect(read(after, 'data/snapshots/tasks-summary.json')).toEqual({ total: 0, byStatus: {} });
  expect(read(after, 'data/snapshots/runs-summary.json')).toEqual({
    total: 2,
    byStatus: { completed: 2 },
    bySession: { 'S01-DFP-A': 2 },
    byPatternTag: {},
  });
  const shape = {
    users: [{ id: 1 }],
    sessions: [{ id: 2 }, { id: 3 }],
    runs: [{ id: 4 }, { id: 10 }],
    edges: { sessionToNext: [{ from: 2, to: 3, step: 2 }] },
  };
  expect(read(after, 'data/snapshots/graph.json')).toMatchObject(shape);
  const times = { createdAt: null, updatedAt: null };
  const placed = { status: 'completed', step: 1, programme: 'DFP', sessionId: 2, userId: 1 };
  expect(read(after, 'data/index/runs.json')).toEqual([
    { id: 4, title: 'runs 4', ...placed, url: `${issuesUrl}4`, ...times },
    { id: 10, title: 'runs 10', ...placed, url: `${issuesUrl}10`, ...times },
  ]);
  // One line each.
  expect(after['data/index/runs.json']?.trim().split('\n')).toHaveLength(4);
  for (const [path, text] of Object.entries(after)) if (!(path in hub)) expect(text).not.toContain('MARKER');
});

test('a second time, and in any order, nothing changes', () => {
  const after = derived(hub);
  expect(changesOf(after)).toEqual(new Map());
  expect(changesOf(after, { turned: true })).toEqual(new Map());
  expect(derived(Object.fromEntries(Object.entries(hub).toReversed()))).toEqual(after);
});

test('what stands beside the derived keys stays byte for byte, private values and AI text included', () => {
  const odd =
    hub['data/users/1.json']?.replace('"history": []', '"meta": {"2": 1.0, "1": null},\n   "history" : [ ]') ?? '';
  const after = derived({ ...hub, 'data/users/1.json': odd });
  expect(after['data/users/1.json']).toBe(odd.replace('  "rawBody"', '  "runs": [\n    4,\n    10\n  ],\n  "rawBody"'));
  expect(read(after, 'data/sessions/2.json').ai).toEqual({ summary: 'x' });
});

test('a run that moves to another session, or goes, leaves the first one’s list (R000-127, B000-46)', () => {
  const moved = derived({ ...derived(hub), ...run(4, 'S02-DFP-B', 'ada', { sessionId: 2 }) });
  expect(read(moved, 'data/sessions/2.json').runs).toEqual([10]);
  expect(read(moved, 'data/sessions/3.json').runs).toEqual([4]);
  expect(read(moved, 'data/runs/4.json')).toMatchObject({ sessionId: 3, step: 2, nextRecommendedSession: null });
  const { 'data/runs/10.json': _gone, ...rest } = moved;
  expect(read(derived(rest), 'data/users/1.json').runs).toEqual([4]);
  const recoded = derived({ ...derived(hub), ...session(2, 'S01-DFP-NEW', 1) });
  expect(read(recoded, 'data/runs/4.json')).toMatchObject({ sessionId: null, userId: 1, step: null });
});

test('a link stays whose words are not stored, also while its target is away: only sync can find it again', () => {
  const linked = {
    ...hub,
    ...run(4, 'S01-DFP-A', hiddenAddress, { userId: 1 }),
    ...run(10, 'S01-DFP-A', null, { userId: 9 }),
  };
  const after = derived(linked);
  expect(read(after, 'data/users/1.json').runs).toEqual([4]);
  expect(read(after, 'data/runs/4.json').userId).toBe(1);
  expect(read(after, 'data/runs/10.json').userId).toBe(9);
});

test('of what waits for approval or is withheld nothing is derived, and it takes part in nothing', () => {
  const stranger = { authorAssociation: 'NONE', state: 'OPEN', labels: ['record:run'] };
  const waiting = derived({ ...derived(hub), ...run(4, 'S01-DFP-A', 'ada', { ...stranger, sessionId: 2, step: 1 }) });
  expect(read(waiting, 'data/sessions/2.json').runs).toEqual([10]);
  expect(read(waiting, 'data/runs/4.json')).toMatchObject({ sessionId: 2, listener: 'ada' });
  expect(read(waiting, 'data/runs/4.json')).not.toHaveProperty('step');
  expect(waiting['data/index/runs.json']).not.toContain('"id":4');
  expect(read(waiting, 'data/snapshots/runs-summary.json').total).toBe(1);
});

test('YAML, files that people wrote and files that cannot be read are left alone, and yet counted where they can be', () => {
  const own = {
    'data/sessions/20.yaml': '{ "title": "own", "code": "S03-DFP-C", "step": 3 }',
    'data/sessions/21.json': '{ "title": "own", "code": "S04-DFP-D", "step": 4 }',
    'data/sessions/22.json': `{ "title": "other", "url": "https://github.com/some/body/issues/22", "code": "S05-DFP-E", "step": 5 }`,
    'data/sessions/23.json': `{ "url": "${issuesUrl}23", `,
  };
  const changes = changesOf({ ...hub, ...own });
  for (const path of Object.keys(own)) expect(changes.has(path)).toBe(false);
  expect(JSON.parse(changes.get('data/snapshots/sessions-summary.json') ?? '').total).toBe(5);
});

test('where no issues-db is named, a file mirrors an issue that has its own number', () => {
  const files = {
    ...session(2, 'S01-DFP-A', 1),
    ...session(3, 'S02-DFP-B', 2, { url: 'https://github.com/a/b/issues/4' }),
  };
  const changes = changesOf(files, { url: undefined });
  expect([changes.has('data/sessions/2.json'), changes.has('data/sessions/3.json')]).toEqual([true, false]);
});

test('values that are names of every object are counted like any other (B000-37)', () => {
  const statuses = ['__proto__', 'constructor', 'undefined'];
  const files = Object.assign({}, ...statuses.map((status, id) => mirror('tasks', id + 1, { status, summary: 'x' })));
  const text = changesOf(files).get('data/snapshots/tasks-summary.json') ?? '';
  for (const status of statuses) expect(text).toContain(`"${status}": 1`);
  expect(changesOf(derived(files))).toEqual(new Map());
});

test('whatever a hub holds, deriving twice is deriving once', () => {
  const code = fc.constantFrom('S01-DFP-A', 's02-dfp-b', 'S03-XYZ-C', 'nonsense', null);
  const listener = fc.constantFrom('ada', '1', 'nobody', hiddenAddress, null);
  const more = fc.record(
    { sessionId: fc.integer({ min: 1, max: 4 }), userId: fc.constantFrom(1, 2, null) },
    { requiredKeys: [] },
  );
  const runs = fc.array(fc.tuple(code, listener, more), { maxLength: 4 });
  fc.assert(
    fc.property(runs, (all) => {
      const files = Object.assign({}, hub, ...all.map(([c, l, m], index) => run(30 + index, c, l, m)));
      const after = derived(files);
      expect(changesOf(after)).toEqual(new Map());
    }),
    { numRuns: 20 },
  );
});
