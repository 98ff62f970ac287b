import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waits } from '../admit.ts';

const day = (of: number) => `2026-03-${String(of).padStart(2, '0')}T00:00:00Z`;
const labeled = (of: number, actor: string | null = 'ada', detail = 'approved') => ({
  at: day(of),
  kind: 'labeled',
  actor,
  detail,
});
const renamed = (of: number, actor: string | null = 'eve') => ({ at: day(of), kind: 'renamed', actor, detail: 'old' });

/** A stranger's issue of day 1 that was approved on day 5 and never edited, but for what is told otherwise. */
const issue = (more: object = {}) => ({
  title: 'task: x',
  author: 'eve',
  authorAssociation: 'NONE',
  labels: ['record:task', 'approved'],
  createdAt: day(1),
  lastEditedAt: null,
  lastEditedBy: null,
  history: [labeled(5)],
  ...more,
});
const edited = (of: number, lastEditedBy: string | null) => issue({ lastEditedAt: day(of), lastEditedBy });
const stateOf = (data: unknown) => waits({ type: 'task', id: 1, origin: '', data }) ?? 'published';

test.each<[string, string, object]>([
  ['never labeled', 'approval', issue({ labels: ['record:task'], history: [] })],
  ['labeled, and the label taken off', 'approval', issue({ labels: [] })],
  ['labeled and untouched since', 'published', issue()],
  ['labeled in another case', 'published', issue({ labels: ['Approved'], history: [labeled(5, 'ada', 'APPROVED')] })],
  ['with a label that only begins so', 'approval', issue({ labels: ['approved-by-me', 'approved:yes'] })],
  ['labeled before the label had that name', 'published', issue({ history: [labeled(5)] })],
  ['with a label whose event keeps an older name', 'unproven', issue({ history: [labeled(5, 'ada', 'ok')] })],
  ['whose approval is no longer among the events told', 'unproven', issue({ history: [renamed(6, 'ada')] })],
  ['labeled in its author’s own name', 'unproven', issue({ history: [labeled(1, 'eve')] })],
  ['labeled in its author’s own name, in other case', 'unproven', issue({ history: [labeled(1, 'Eve')] })],
  ['labeled by an account that is gone', 'published', issue({ history: [labeled(5, null)] })],
  ['labeled by an app', 'published', issue({ history: [labeled(5, 'github-actions')] })],
  ['whose approval has no time', 'unproven', issue({ history: [{ ...labeled(5), at: 'yesterday' }] })],
  [
    'labeled, taken off, labeled',
    'published',
    issue({ history: [labeled(5), { ...labeled(6), kind: 'unlabeled' }, labeled(7)] }),
  ],
  [
    'whose last event takes off what it still has',
    'unproven',
    issue({ history: [labeled(5), { ...labeled(6), kind: 'unlabeled' }] }),
  ],

  ['edited by its author before', 'published', edited(4, 'eve')],
  ['edited by its author in the same second', 'edited', edited(5, 'eve')],
  ['edited by its author after', 'edited', edited(6, 'eve')],
  ['edited by its author, written in other case', 'edited', edited(6, 'EVE')],
  ['edited by a member after', 'published', edited(6, 'ada')],
  ['edited by nobody who is known', 'edited', edited(6, null)],
  ['edited by an app, which may hide an edit of the author', 'edited', edited(6, 'tidy[bot]')],
  ['edited by an app before', 'published', edited(4, 'tidy[bot]')],
  ['edited at a time that is none', 'edited', issue({ lastEditedAt: 'soon', lastEditedBy: 'eve' })],
  ['edited at a time that is no text', 'edited', issue({ lastEditedAt: 7 })],
  ['edited in the far future', 'edited', issue({ lastEditedAt: '9999-12-31T23:59:59Z', lastEditedBy: 'eve' })],
  ['edited before it was opened', 'published', issue({ lastEditedAt: '2020-01-01T00:00:00Z', lastEditedBy: 'eve' })],
  ['edited after, then approved again', 'published', { ...edited(6, 'eve'), history: [labeled(5), labeled(7)] }],
  [
    'edited in another time zone, before',
    'published',
    issue({ lastEditedAt: '2026-03-05T01:00:00+09:00', lastEditedBy: 'eve' }),
  ],

  ['renamed by its author before', 'published', issue({ history: [renamed(4), labeled(5)] })],
  ['renamed by its author in the same second', 'edited', issue({ history: [renamed(5), labeled(5)] })],
  ['renamed by its author after', 'edited', issue({ history: [labeled(5), renamed(6)] })],
  ['renamed by a member after', 'published', issue({ history: [labeled(5), renamed(6, 'ada')] })],
  ['renamed by nobody who is known', 'edited', issue({ history: [labeled(5), renamed(6, null)] })],
  [
    'renamed by its author and back by a member',
    'edited',
    issue({ history: [labeled(5), renamed(6), renamed(7, 'ada')] }),
  ],
  ['renamed after, then approved again', 'published', issue({ history: [labeled(5), renamed(6), labeled(7)] })],
  [
    'closed and reopened by its author',
    'published',
    issue({ history: [labeled(5), { ...renamed(6), kind: 'closed' }] }),
  ],

  ['of an author who is gone, edited by nobody who is known', 'edited', { ...edited(6, null), author: null }],
  ['of an author who is gone, edited by a member', 'published', { ...edited(6, 'ada'), author: null }],
  [
    'of an author who is gone, labeled by one who is too',
    'unproven',
    issue({ author: null, history: [labeled(5, null)] }),
  ],
  [
    'of an author who has since become a member',
    'published',
    { ...edited(6, 'eve'), authorAssociation: 'MEMBER', labels: [] },
  ],
  ['of a contributor', 'edited', { ...edited(6, 'eve'), authorAssociation: 'CONTRIBUTOR' }],
  ['of an author nobody knows how to place', 'approval', issue({ authorAssociation: 'SUPERUSER', labels: [] })],
])('a stranger’s issue %s is %s', (_name, state, data) => {
  expect(stateOf(data)).toBe(state);
});

describe('a file that does not tell when its body was edited', () => {
  const { lastEditedAt: _at, lastEditedBy: _by, ...file } = issue({ history: undefined });
  test.each<[string, string, object]>([
    ['is believed its label', 'published', file],
    ['is believed its label beside changes of others', 'published', { ...file, history: [renamed(3, 'ada')] }],
    [
      'waits when it tells of a new title, and not of an approval after it',
      'unproven',
      { ...file, history: [renamed(3)] },
    ],
    ['waits when it tells of a new title after the approval', 'edited', { ...file, history: [labeled(5), renamed(6)] }],
    ['is published when it names no association', 'published', { ...file, labels: [], authorAssociation: undefined }],
  ])('%s: %s', (_name, state, data) => {
    expect(stateOf(data)).toBe(state);
  });
});

test('whatever a file holds, it is published or waits', () => {
  const strange = fc.anything({ withNullPrototype: true, withBigInt: true });
  const data = fc.record({
    authorAssociation: fc.constantFrom('NONE', {}, 7),
    labels: fc.oneof(fc.constant(['approved']), strange),
    author: strange,
    lastEditedAt: strange,
    lastEditedBy: strange,
    history: fc.oneof(strange, fc.array(fc.oneof(strange, fc.record({ kind: strange, at: strange, actor: strange })))),
  });
  fc.assert(fc.property(data, (all) => ['approval', 'edited', 'unproven', 'published'].includes(stateOf(all))));
});

test('an approval is older than no change of its author, whatever the order of events', () => {
  const event = fc.oneof(
    fc.record({ kind: fc.constantFrom('labeled', 'unlabeled'), of: fc.nat(20), actor: fc.constant('ada') }),
    fc.record({ kind: fc.constant('renamed'), of: fc.nat(20), actor: fc.constantFrom('eve', 'ada') }),
  );
  fc.assert(
    fc.property(fc.array(event), fc.nat(20), (events, edit) => {
      const history = events.map(({ kind, of, actor }) => ({ kind, at: day(of + 1), actor, detail: 'approved' }));
      const state = stateOf(issue({ history, lastEditedAt: day(edit + 1), lastEditedBy: 'eve' }));
      const approval = history.filter(({ kind }) => kind === 'labeled').map(({ at }) => at);
      const changes = history.filter(({ kind, actor }) => kind === 'renamed' && actor === 'eve').map(({ at }) => at);
      const last = [...changes, day(edit + 1)].sort().at(-1) ?? '';
      if (state === 'published') expect(approval.some((at) => at > last)).toBe(true);
    }),
  );
});
