import { quotient, table } from './bench-table.ts';
import { bytesOfRecord, type Figures, middleOf, type Step } from './figures.ts';

/** Something that was asked of this product, beside what was measured. */
export interface Target {
  readonly what: string;
  readonly asked: string;
  readonly limit: number;
  /** In the unit of the limit; nothing where it was not measured. */
  readonly value: number | undefined;
}

const own = 'Ledgerline';

/** What is asked of a site of so many records. */
export function targetsOf(figures: Figures): Target[] {
  const cpu = (step: Step) => middleOf(figures, own, step);
  const than = (step: Step, other: string) => quotient(cpu(step), middleOf(figures, other, 'full'));
  const isLarge = figures.size > 10_000;
  const peak = Math.max(...(['full', 'again', 'title', 'new'] as const).map((step) => memory(figures, step)));
  const full = (step: 'full' | 'again') => {
    const what = step === 'full' ? 'full build' : 'full build, code bundled before';
    return [
      { what, asked: 'no more than Eleventy', limit: 1, value: than(step, 'Eleventy') },
      { what, asked: 'no more than Hugo with highlighter', limit: 1, value: than(step, 'Hugo with highlighter') },
      { what, asked: 'at most 2 × Hugo', limit: 2, value: than(step, 'Hugo') },
    ];
  };
  const againstPeers = [
    {
      what: 'one title edited, search included',
      asked: 'at most 1/2 × Hugo',
      limit: 0.5,
      value: than('title', 'Hugo'),
    },
    {
      ...{ what: 'one title edited, pages and data files (measured with search)', asked: 'at most 1/4 × Hugo' },
      ...{ limit: 0.25, value: than('title', 'Hugo') },
    },
    {
      ...{ what: 'the same', asked: 'at most 1/30 of a build before rebuilding, which was 9.4 × Hugo' },
      ...{ limit: 9.4 / 30, value: than('title', 'Hugo') },
    },
    ...full('full'),
    ...full('again'),
  ];
  return [
    ...(isLarge ? [] : againstPeers),
    {
      ...{ what: 'peak memory of any build, MB', asked: isLarge ? 'at most 2,500' : 'at most 700' },
      ...{ limit: isLarge ? 2500 : 700, value: peak > 0 ? peak : undefined },
    },
    { what: 'bytes a record', asked: 'at most 9,000', limit: 9000, value: bytesOfRecord(figures, own) },
    {
      ...{ what: 'first search in a browser, bytes', asked: isLarge ? 'at most 250,000' : 'at most 150,000' },
      ...{ limit: isLarge ? 250_000 : 150_000, value: figures.browser?.firstSearch },
    },
    {
      ...{ what: 'largest file that a list fetches, bytes', asked: 'at most 1,000,000' },
      ...{ limit: 1_000_000, value: figures.browser?.largestOfList },
    },
    {
      ...{ what: 'sorting or filtering a list, the slowest choice, ms', asked: 'at most 300' },
      ...{ limit: 300, value: figures.browser?.slowestChoice },
    },
    { what: 'check, the second time, CPU-seconds', asked: 'at most 3', limit: 3, value: cpu('second check') },
    ...figures.pulled.map(({ from, state, requests }) => {
      const limit = { first: Math.ceil(figures.size / 100) + 2, 'nothing changed': 3, 'one record changed': 4 }[state];
      return { what: `requests to read ${from}, ${state}`, asked: `at most ${limit}`, limit, value: requests };
    }),
  ];
}

const memory = (figures: Figures, step: Step): number => middleOf(figures, own, step, 'megabytes') ?? 0;

/** What is asked of ten times as many records, beside the fewer ones of the same run. */
export function growthTargets(small: Figures, large: Figures): Target[] {
  const growth = (step: Step) => quotient(middleOf(large, own, step), middleOf(small, own, step));
  const times = large.size / small.size;
  return [
    {
      ...{ what: `full build, ${times} times as many records`, asked: `at most ${times} times as much` },
      ...{ limit: times, value: growth('again') },
    },
    {
      what: `one title edited, ${times} times as many records`,
      asked: 'at most 3 times as much',
      limit: 3,
      value: growth('title'),
    },
  ];
}

/** What was asked and what came of it, in Markdown. */
export const targetTable = (targets: readonly Target[]): string =>
  table(
    ['what', 'asked', 'measured', 'result'],
    targets.map(({ what, asked, limit, value }) => [
      what,
      asked,
      value === undefined ? '–' : inFigures(value),
      verdict(limit, value),
    ]),
  );

/** With a digit more where a rounded figure could look like what was asked. */
const inFigures = (value: number): string =>
  Number.isInteger(value) || value >= 100
    ? Math.round(value).toLocaleString('en-US')
    : value.toFixed(value < 10 ? 2 : 1);

const verdict = (limit: number, value: number | undefined): string =>
  value === undefined ? 'not measured' : value <= limit ? 'met' : 'missed';
