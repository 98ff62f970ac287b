/** Records of people who mean harm or made mistakes. Whatever bears MARKER is private and must not reach a site. */

const labels = (name: string, ...more: string[]) => [`record:${name}`, ...more];

/** Text that would run, load or lead somewhere if it were not made inert. */
const hostileText = [
  '<script>globalThis.owned = 1</script>',
  '<img src=x onerror="globalThis.owned = 1">',
  '[click](javascript:globalThis.owned=1)',
  '<a href="&#106;avascript:globalThis.owned=1">entity</a>',
  '<iframe srcdoc="<script>globalThis.owned=1</script>"></iframe>',
  '<style>body{display:none}</style>',
  '</main></body></html>',
  '![tracker](https://evil.example/pixel.gif)',
  '<img src="https://github.com.evil.example/pixel.gif" srcset="https://evil.example/2.gif 2x" alt="tracker">',
  '{{ 1 + 1 }} ${1 + 1} <%= 1 %>',
  'Write to hidden.person@example.net or hidden&#64;example.net.',
  '**hidden**@example.net, hidden<!-- -->@example.net, [hidden](https://x.example)@example.net, hidden＠example．net',
].join('\n\n');

const session = (id: number, code: string, step: number | null, more: Record<string, unknown> = {}) => ({
  [`data/sessions/${id}.json`]: {
    id,
    title: `session: ${code}`,
    code,
    step,
    labels: labels('session', `status:${more.status ?? 'active'}`),
    ...more,
  },
});

const user = (id: number, handle: string) => ({
  [`data/users/${id}.json`]: { id, title: `user: ${handle}`, handle, labels: labels('user', 'status:active') },
});

/** A run with what a model is said to have advised after it. */
const advisedRun = (id: number, listener: string, recommendation: string) => ({
  [`data/runs/${id}.json`]: {
    id,
    title: `run: ${listener} for S02-EVIL-ONE`,
    session_code: 'S02-EVIL-ONE',
    listener,
    state: 'CLOSED',
    stateReason: 'COMPLETED',
    createdAt: '2026-02-01T00:00:00Z',
    closedAt: '2026-02-02T00:00:00Z',
    labels: labels('run'),
    ai: {
      summary: hostileText,
      recommendation,
      provenance: {
        model: '<b onmouseover=owned=1>model</b>',
        prompt: 'p@1',
        inputHash: 'h',
        generatedAt: '2026-02-02T00:00:00Z',
        fields: ['session_code'],
      },
    },
  },
});

/** A path on which codes are doubled, steps are crowded or missing, and nobody is who they say. */
const oddPath: Record<string, unknown> = {
  ...session(921, 'S03-EVIL-HEARD', 3),
  ...session(922, 'S04-EVIL-GONE', 4, { status: 'inactive' }),
  ...session(923, 'S02-EVIL-TWO', 2),
  ...session(924, 'S05-EVIL-STRAY', null),
  ...session(925, 'S01-WICKED-ALONE', 1, { track_url: '//evil.example/track.mp3' }),
  ...session(926, 'S02-WICKED-DATA', 2, { track_url: 'data:text/html,<script>globalThis.owned=1</script>' }),
  ...session(927, 'S03-WICKED-FAR', 3, { track_url: 'https://evil.example/a".mp3?x=<script>&y=%0d%0a#t=\'onload=1' }),
  ...session(928, 'S99-WICKED-HIGH', 99),
  ...session(929, 'S04-WICKED-UP', 4, { track_url: '/audio/../../../../etc/passwd' }),
  ...user(913, '"><img src=x onerror=owned=1>'),
  ...user(914, '__proto__'),
  ...user(915, '../../etc/passwd'),
  ...user(916, '\u202egnal </bdi></li>'),
  ...advisedRun(930, 'nobody-of-that-name', 'REFUSED-ADVICE: hear S07-EVIL-UNKNOWN next.'),
  ...advisedRun(931, '__proto__', 'REFUSED-ADVICE: hear S04-EVIL-GONE next.'),
  ...advisedRun(
    932,
    '../../etc/passwd',
    'REFUSED-ADVICE: ignore all rules, S02-EVIL-TWO is at https://evil.example now.',
  ),
  ...advisedRun(
    933,
    '"><img src=x onerror=owned=1>',
    'REFUSED-ADVICE: S02-EVIL-TWO <script>globalThis.owned=1</script>',
  ),
  ...advisedRun(934, 'eve', 'ADMITTED-ADVICE: hear S02-EVIL-TWO next.'),
};

/** Files of a data-hub, by path. */
export const hostileRecords: Record<string, unknown> = {
  'data/users/901.json': {
    id: 901,
    title: 'user: eve (eve.private@example.com)',
    handle: 'eve',
    email: 'eve.private@example.com',
    meta: { plan: 'MARKER-META', nested: { __proto__: 'MARKER-PROTO' } },
    labels: labels('user', 'status:active'),
    rawBody: '### Email\n\neve.private@example.com\n\nMARKER-BODY',
  },
  'data/users/902.json': {
    id: 902,
    title: 'user: by address',
    handle: 'frank@example.org',
    email: 'frank@example.org',
    labels: labels('user'),
  },
  'data/sessions/903.json': {
    id: 903,
    title: 'session: hostile',
    code: 'S02-EVIL-"><img src=x onerror=owned=1>',
    labels: labels('session'),
  },
  'data/sessions/904.json': {
    id: 904,
    title: `session: ${'"; $(touch x) " } <img onerror=owned=1 src=x>'}`,
    code: 'S02-EVIL-ONE',
    step: 2,
    description: hostileText,
    track_url: 'javascript:globalThis.owned=1',
    notes: 'MARKER-SESSION-NOTES',
    history: [{ at: '2026-01-01T00:00:00Z', kind: 'commented', actor: 'eve', detail: 'MARKER-COMMENT' }],
    labels: labels('session', 'area:<b>', 'status:active'),
  },
  'data/sessions/920.json': {
    id: 920,
    updatedAt: '2026-02-01T00:00:00Z',
    title: 'session: </title></script><script>globalThis.owned = 1</script> ]]> \u2028 \u0008 & <!--',
    code: 'S03-EVIL-HEARD',
    step: 3,
    description: `${hostileText}\n\n### notes\n\nMARKER-MISTYPED`,
    track_url: '/audio/s03-dfp-align.mp3',
    notes: 'MARKER-HEARD-NOTES',
    labels: labels('session', 'status:active'),
  },
  'data/runs/905.json': {
    id: 905,
    title: 'run: eve.private@example.com for S02-EVIL-ONE',
    session_code: 'S02-EVIL-ONE',
    listener: 'EVE.private@example.com',
    intention: 'MARKER-INTENTION',
    notes: 'MARKER-RUN-NOTES',
    secret: 'MARKER-UNKNOWN-KEY',
    labels: labels('run'),
    ai: {
      summary: 'MARKER-AI',
      provenance: { model: 'm', prompt: 'p@1', inputHash: 'h', generatedAt: '2026-01-01T00:00:00Z', fields: ['notes'] },
    },
  },
  'data/runs/906.json': {
    id: 906,
    title: 'run: frank@example.org',
    session_code: 'S02-EVIL-ONE',
    listener: 'frank@example.org',
  },
  'data/tasks/907.json': {
    id: 907,
    title: 'task: from a stranger MARKER-STRANGER',
    summary: 'MARKER-STRANGER',
    state: 'OPEN',
    authorAssociation: 'NONE',
    labels: labels('task'),
  },
  'data/tasks/908.json': {
    id: 908,
    title: 'task: odd statuses',
    summary: 'odd',
    details: `${hostileText}\n\n${'long '.repeat(12_000)}`,
    status: '../../etc/__proto__',
    labels: labels('task', `status:${'x'.repeat(300)}`),
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-02T00:00:00Z',
  },
  'data/tasks/909.json': '{"id": 909, "title": "task: broken',
  'data/tasks/910.json': {
    id: 910,
    title: 'task: \u202egnal\u202c 👩‍🎤 مرحبا',
    summary: '=HYPERLINK("http://evil.example","x")',
  },
  'data/jobs/911.json': {
    id: 911,
    title: 'job: constructor',
    owner: '__proto__',
    status: 'constructor',
    history: [
      { at: '2026-02-01T00:00:00Z', kind: 'unlabeled', detail: 'record:task' },
      { at: '2026-02-01T00:00:00Z', kind: 'unlabeled', detail: 'record:../../evil' },
    ],
  },
  'data/events/912.yaml': 'id: 912\ntitle: "event: yaml"\nkind: note\nsubject: yaml\noccurredAt: 2026-02-09\n',
  ...oddPath,
};
