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
  '{{ 1 + 1 }} ${1 + 1} <%= 1 %>',
  'Write to hidden.person@example.net or hidden&#64;example.net.',
].join('\n\n');

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
    labels: labels('session', 'area:<b>', 'status:active'),
  },
  'data/sessions/920.json': {
    id: 920,
    title: 'session: </title></script><script>globalThis.owned = 1</script> ]]> \u2028 \u0008 & <!--',
    code: 'S03-EVIL-HEARD',
    step: 3,
    description: hostileText,
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
  'data/jobs/911.json': { id: 911, title: 'job: constructor', owner: '__proto__', status: 'constructor' },
  'data/events/912.yaml': 'id: 912\ntitle: "event: yaml"\nkind: note\nsubject: yaml\noccurredAt: 2026-02-09\n',
};
