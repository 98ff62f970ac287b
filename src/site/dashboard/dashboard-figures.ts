/**
 * The figures of the dashboard, in one list. The page's jumps and sections and the files beside it are made from it: a new figure
 * is a function that counts and an entry here.
 */
import { recordTypes } from '../../../content-schema/index.ts';
import { dataQuality } from '../../pipeline/figures/data-quality.ts';
import type { Figure } from '../../pipeline/figures/figure.ts';
import { keyFigures } from '../../pipeline/figures/key-figures.ts';
import { openGates } from '../../pipeline/figures/open-gates.ts';
import { openWork } from '../../pipeline/figures/open-work.ts';
import { runsPerWeek } from '../../pipeline/figures/runs-per-week.ts';
import { stuck } from '../../pipeline/figures/stuck.ts';
import type { Table } from '../../pipeline/table/table.ts';
import { typeOf } from '../records/type-of.ts';
import type { DashboardFacts } from './dashboard-facts.ts';
import { pathFigures } from './path-figures.ts';
import { recordCounts } from './record-counts.ts';

/** An entry of the dashboard: one figure, or one for each programme. */
export type DashboardFigure = {
  /** Its place on the page: `/dashboard/#work`. */
  readonly id: string;
  /** Its name among the jumps, and its heading. */
  readonly name: string;
  /** Its heading, where that says more than the name. */
  readonly heading?: (facts: DashboardFacts) => string;
  /** Whether it shares a row with a neighbor that does, where there is room. */
  readonly isPaired?: boolean;
  /** Whether there is anything it could ever speak of; always, where this is left out. */
  readonly isShown?: (facts: DashboardFacts) => boolean;
} & (
  | {
      /** The component in `src/components/dashboard/pictures` that draws what `of` counts, given as its `figure`. */
      readonly picture: string;
      readonly of: (facts: DashboardFacts) => Tabled | readonly Tabled[];
    }
  | {
      /** Without a picture its sentence and its numbers are shown. */
      readonly picture?: undefined;
      readonly of: (facts: DashboardFacts) => Figure | readonly Figure[];
    }
);

/** What has a table, and with it a file. */
type Tabled = Pick<Figure, 'table'>;

/** All figures in the order of the page. */
export const dashboardFigures: readonly DashboardFigure[] = [
  { id: 'key-figures', name: 'Key figures', of: (facts) => keyFigures(recordTypes, facts), picture: 'KeyFigures' },
  { id: 'stuck', name: 'What is stuck', of: (facts) => stuck(recordTypes, facts), picture: 'Stuck' },
  {
    id: 'path',
    name: 'The path',
    heading: (facts) => {
      const [first, ...more] = pathFigures(facts);
      return first && more.length === 0 ? `The path of ${first.programme}` : 'The path';
    },
    of: pathFigures,
    picture: 'Paths',
  },
  {
    id: 'runs',
    name: 'Runs per week',
    of: ({ runs, until }) => runsPerWeek(runs, until),
    picture: 'RunsPerWeek',
  },
  {
    id: 'work',
    name: 'Open work',
    of: ({ records }) => openWork(recordTypes, records),
    picture: 'OpenWork',
    isPaired: true,
  },
  {
    id: 'quality',
    name: 'Data quality',
    of: ({ findings }) => dataQuality(findings),
    picture: 'Quality',
    isPaired: true,
  },
  {
    id: 'gates',
    name: 'Gates',
    heading: () => 'Gates of open pull requests',
    of: ({ gates, records }) => openGates(gates, records, (type) => typeOf({ type }).plural),
    picture: 'Gates',
    isShown: ({ gates }) => gates.length > 0,
  },
  {
    id: 'records',
    name: 'Records',
    of: ({ records }) => recordCounts(recordTypes, records),
    picture: 'RecordCounts',
  },
];

/** The figures that have something to speak of. */
export const shownFigures = (facts: DashboardFacts): DashboardFigure[] =>
  dashboardFigures.filter(({ isShown }) => isShown?.(facts) ?? true);

/** The figures as the page sets them: each in a row of its own, two paired neighbors in one. */
export const figureRows = (figures: readonly DashboardFigure[]): DashboardFigure[][] =>
  figures.reduce<DashboardFigure[][]>((rows, figure) => {
    const before = rows.at(-1);
    if (figure.isPaired && before?.length === 1 && before[0]?.isPaired) before.push(figure);
    else rows.push([figure]);
    return rows;
  }, []);

/** The tables behind the figures, each of which is also a file. */
export const dashboardTables = (figures: readonly DashboardFigure[], facts: DashboardFacts): Table[] =>
  figures.flatMap((figure) => [figure.of(facts)].flat().map(({ table }) => table));
