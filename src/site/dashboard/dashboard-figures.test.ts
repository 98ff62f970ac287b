import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Run, Session } from '../../../content-schema/index.ts';
import { journeys } from '../../pipeline/path/completion.ts';
import type { PublicRecord } from '../../pipeline/publish.ts';
import { tableCsv } from '../../pipeline/table/table-csv.ts';
import type { DashboardFacts } from './dashboard-facts.ts';
import {
  type DashboardFigure,
  dashboardFigures,
  dashboardTables,
  figureRows,
  shownFigures,
} from './dashboard-figures.ts';

const facts = (sessions: readonly Session[], runs: readonly Run[]): DashboardFacts => {
  const records = [...sessions, ...runs] as unknown as PublicRecord[];
  return {
    ...{
      records,
      sessions: [...sessions],
      runs: [...runs],
      users: [],
      journeys: journeys(sessions, runs),
      gates: [],
      until: '2026-03-01',
    },
    findings: { published: records, problems: [], withheld: [], drift: [], audioGaps: [] },
  };
};
const common = {
  labels: [],
  history: [],
  ai: null,
  status: 'active',
  createdAt: '2026-01-01T00:00:00Z',
  closedAt: null,
};
const session = (id: number, programme: string) =>
  ({
    ...{ ...common, id, type: 'session', code: `S01-${programme}-X`, step: 1, programme, displayTitle: 'x' },
    ...{ track_url: null },
  }) as unknown as Session;
const run = (id: number, sessionId: number, programme: string) =>
  ({ ...common, id, type: 'run', step: 1, programme, sessionId, userId: 9 }) as unknown as Run;
const some = facts([session(1, 'DFP'), session(2, 'XYZ')], [run(3, 1, 'DFP')]);

test('every figure has a place of its own, and every table a file of its own', () => {
  const ids = dashboardFigures.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
  const names = dashboardTables(dashboardFigures, some).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[\w-]+$/);
  expect(names.filter((name) => name.startsWith('path-'))).toEqual(['path-DFP', 'path-XYZ']);
});

test('without records every figure can still be made, and says so', () => {
  for (const table of dashboardTables(dashboardFigures, facts([], []))) {
    expect(table.empty).toMatch(/\.$/);
    expect(tableCsv(table)).toMatch(/^\w.*\r\n/);
  }
});

test('a figure that names a picture has it, and every picture is of a figure', () => {
  const files = readdirSync(new URL('../../components/dashboard/pictures', import.meta.url));
  expect(files.sort()).toEqual(dashboardFigures.flatMap(({ picture }) => (picture ? `${picture}.astro` : [])).sort());
});

test('gates are shown where the data-hub says anything of pull requests', () => {
  const ids = (gates: DashboardFacts['gates']) => shownFigures({ ...some, gates }).map(({ id }) => id);
  expect(ids([])).not.toContain('gates');
  expect(ids([{ number: 1, asOf: '2026-11-01T10:00:00Z', pullRequests: [] }])).toContain('gates');
});

test('two paired neighbors share a row; a third, and one without a neighbor, has a row of its own', () => {
  const entry = (id: string, isPaired: boolean): DashboardFigure => ({
    id,
    name: id,
    picture: id,
    of: () => [],
    isPaired,
  });
  const rows = (marks: string) => figureRows([...marks].map((id) => entry(id, id === 'p'))).map((row) => row.length);
  expect(rows('apa')).toEqual([1, 1, 1]);
  expect(rows('appa')).toEqual([1, 2, 1]);
  expect(rows('pppp')).toEqual([2, 2]);
  expect(rows('ppp')).toEqual([2, 1]);
});
