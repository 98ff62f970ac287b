/** Sessions of paths with gaps, crowds, doubles and strays (decision D3, T-06). */
const session = (id: number, code: string, step: number | null, more: Record<string, unknown> = {}) => ({
  [`data/sessions/${id}.json`]: {
    id,
    title: `session: Title of ${id}`,
    code,
    step,
    url: `https://github.com/o/r/issues/${id}`,
    labels: ['record:session', `status:${more.status ?? 'active'}`],
    ...more,
  },
});
const run = (id: number, session_code: string, listener: string) => ({
  [`data/runs/${id}.json`]: { id, title: `run: ${listener}`, session_code, listener, labels: ['record:run'] },
});

/** Files of a data-hub, by path. */
export const oddPaths: Record<string, unknown> = {
  ...session(1, 'S01-GAP-ONE', 1),
  ...session(4, 'S04-GAP-FOUR', 4),
  ...session(5, 'S05-GAP-FIVE', 5, { status: 'inactive' }),
  ...session(6, 'S06-GAP-SIX', 6),
  ...session(7, 'S06-GAP-ALSO', 6),
  ...session(13, 'S09-GAP-TOLD', 9, { track_url: 'https://media.example/a.mp3?for=mia@example.com' }),
  ...session(14, 'S09-GAP-TONE', 9, { track_url: 'https://media.example/ep@2x.mp3' }),
  ...session(8, 'S07-GAP-TWICE', 7),
  ...session(9, 'S07-GAP-TWICE', 8),
  ...session(10, 'S09-GAP-RETAKEN', 9, { status: 'inactive' }),
  ...session(11, 'S09-GAP-RETAKEN', 9),
  ...session(12, 'S02-GAP-STRAY', null),
  ...session(20, 'S05-TWO-ALONE', 5),
  ...session(30, 'S03-OLD-GONE', 3, { status: 'inactive' }),
  ...session(40, `S01-LONG-${'X'.repeat(300)}`, 1),
  ...run(101, 'S06-GAP-SIX', 'nobody-known'),
  ...run(102, 'S07-GAP-TWICE', 'nobody-known'),
};
