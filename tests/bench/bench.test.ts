import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { recordTypes } from '../../content-schema/index.ts';
import { processRecords } from '../../src/pipeline/process-records.ts';
import { benchOptions, takesPart } from './bench-options.ts';
import { benchReport } from './bench-report.ts';
import { benchChanges, benchRecords } from './data/bench-records.ts';
import type { Figures, Step } from './figures.ts';
import { intoDocs } from './into-docs.ts';
import { measureAll } from './measure-all.ts';
import { type Measured, measured } from './measured.ts';
import { type Contender, markdownSources } from './peers/contender.ts';
import { targetsOf } from './targets.ts';

const shelf = mkdtempSync(join(tmpdir(), 'ledgerline-bench-'));
afterAll(() => rmSync(shelf, { recursive: true }));

describe('the records of the bench', () => {
  const records = [...benchRecords(400)];
  const typeOf = (plural: string) => recordTypes.find((type) => type.plural === plural)?.name ?? '';

  test('are all there, link to one another, and nothing is wrong with them', () => {
    const { records: read, problems } = processRecords(
      recordTypes,
      records.map(({ id, plural, file }) => ({
        ...{ type: typeOf(plural), id, origin: `data/${plural}/${id}.json`, data: JSON.parse(file) },
      })),
      { patternTags: [], publishPrivateNotes: false },
    );
    expect(problems).toEqual([]);
    expect(read).toHaveLength(400);
    const runs = read.filter(({ type }) => type === 'run');
    expect(runs.length).toBeGreaterThan(30);
    for (const run of runs) expect(run).toMatchObject({ sessionId: expect.any(Number), userId: expect.any(Number) });
  });

  test('say 1.5 kB of Markdown on average where they say anything', () => {
    const texts = records.flatMap(({ body }) => (body === '' ? [] : body.length));
    expect(texts.reduce((sum, length) => sum + length, 0) / texts.length).toBeGreaterThan(1400);
    expect(texts.reduce((sum, length) => sum + length, 0) / texts.length).toBeLessThan(1600);
  });

  test('change in one respect at a time, and can change back', () => {
    const { from, to } = benchChanges.title(400);
    expect(from).toEqual(records[to.id - 1]);
    expect(to.body).toBe(from?.body);
    expect(to.facts.title).not.toBe(from?.facts.title);
    expect(benchChanges.closed(400).from?.facts).toMatchObject({ state: 'open' });
    expect(benchChanges.closed(400).to.facts).toMatchObject({ state: 'closed' });
    expect(benchChanges.new(400).to.id).toBe(401);
  });
});

test('everybody builds the same records, changes one, and has it back as it was before the next run', async () => {
  const builder = (name: string): Contender => {
    const folder = join(shelf, name);
    return {
      ...{ name, version: '1', site: join(folder, 'site') },
      build: { program: 'cp', args: ['-R', 'content/.', 'site'], folder },
      ...markdownSources(join(folder, 'content')),
      forget: () => rmSync(join(folder, 'site'), { recursive: true, force: true }),
    };
  };
  const told: string[] = [];
  const figures = await measureAll(120, 2, undefined, [builder('One'), builder('Two')], (words) => told.push(words));
  expect(told.map((words) => /, (.+):/.exec(words)?.[1])).toEqual(
    [1, 2].flatMap(() => ['One, full', 'Two, full', 'One, title', 'Two, title']),
  );
  expect(figures.sites.get('One')).toEqual(figures.sites.get('Two'));
  expect(figures.sites.get('One')?.files).toBe(120);
  const { id, plural } = benchChanges.title(120).to;
  expect(readFileSync(join(shelf, 'One/site', plural, `${id}.md`), 'utf8')).toContain('Edited while');
  expect(readFileSync(join(shelf, 'One/content', plural, `${id}.md`), 'utf8')).not.toContain('Edited while');
  expect(readdirSync(join(shelf, 'One/content')).toSorted()).toEqual(['runs', 'sessions', 'tasks', 'users']);
});

test('what a program took is what the system says of it and of all that it started', async () => {
  const burn = 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done';
  const took = await measured({ program: 'sh', args: ['-c', `sh -c '${burn}'; true`], folder: '.' });
  expect(took.cpu).toBeGreaterThan(0.05);
  expect(took.megabytes).toBeGreaterThan(0.5);
  await expect(measured({ program: 'sh', args: ['-c', 'echo why; exit 3'], folder: '.' })).rejects.toThrow(
    /failed in \.:\nwhy/,
  );
});

const took = (...cpu: number[]): Measured[] => cpu.map((one) => ({ cpu: one, seconds: one, megabytes: 100 * one }));
const of = (size: number, all: Record<string, Partial<Record<Step, Measured[]>>>): Figures => ({
  size,
  steps: new Map(
    Object.entries(all).map(([name, steps]) => [name, new Map(Object.entries(steps) as [Step, Measured[]][])]),
  ),
  sites: new Map([['Ledgerline', { files: 2000, bytes: 9_010_000 }]]),
  bare: { files: 40, bytes: 100_000 },
  browser: { firstSearch: 120_400, largestOfList: 999_000, slowestChoice: 310 },
  pulled: [{ from: 'issues', state: 'first', requests: 13 }],
});
const small = of(1000, {
  Ledgerline: { full: took(5, 4, 9), again: took(3), title: took(0.5), 'second check': took(1) },
  Hugo: { full: took(2, 2, 3), title: took(2) },
  Eleventy: { full: took(4) },
});

test('a report has a row for each thing measured, the middle of its runs, and what was asked beside it', () => {
  const circumstances = {
    day: 'May 1, 2026',
    machine: 'a machine',
    versions: new Map([['Hugo', '1']]),
    words: ['--runs', '3'],
  };
  const large = of(10_000, { Ledgerline: { full: took(40), again: took(36), title: took(1.75) } });
  expect(benchReport([small, large], circumstances)).toMatchInlineSnapshot(`
    "Measured on May 1, 2026 with \`npm run bench -- --runs 3\`: a machine; Hugo 1.

    ### With 1,000 records

    | who | what | CPU-seconds | spread | × Hugo | × Eleventy | peak MB | seconds | files | bytes a record |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | Ledgerline | full build, nothing kept | 5.00 | 4.00 to 9.00 | 2.50 | 1.25 | 500 | 5.00 | 2,000 | 9,000 |
    | Ledgerline | full build, code bundled before | 3.00 | 3.00 to 3.00 | 1.50 | 0.75 | 300 | 3.00 |  |  |
    | Ledgerline | one title edited | 0.50 | 0.50 to 0.50 | 0.25 | 0.13 | 50 | 0.50 |  |  |
    | Ledgerline | check, the second time | 1.00 | 1.00 to 1.00 | 0.50 | 0.25 | 100 | 1.00 |  |  |
    | Hugo | full build, nothing kept | 2.00 | 2.00 to 3.00 | 1.00 | 0.50 | 200 | 2.00 |  |  |
    | Hugo | one title edited | 2.00 | 2.00 to 2.00 | 1.00 | 0.50 | 200 | 2.00 |  |  |
    | Eleventy | full build, nothing kept | 4.00 | 4.00 to 4.00 | 2.00 | 1.00 | 400 | 4.00 |  |  |

    | what | asked | measured | result |
    | --- | --- | --- | --- |
    | one title edited, search included | at most 1/2 × Hugo | 0.25 | met |
    | one title edited, pages and data files (measured with search) | at most 1/4 × Hugo | 0.25 | met |
    | the same | at most 1/30 of a build before rebuilding, which was 9.4 × Hugo | 0.25 | met |
    | full build | no more than Eleventy | 1.25 | missed |
    | full build | no more than Hugo with highlighter | – | not measured |
    | full build | at most 2 × Hugo | 2.50 | missed |
    | full build, code bundled before | no more than Eleventy | 0.75 | met |
    | full build, code bundled before | no more than Hugo with highlighter | – | not measured |
    | full build, code bundled before | at most 2 × Hugo | 1.50 | met |
    | peak memory of any build, MB | at most 700 | 500 | met |
    | bytes a record | at most 9,000 | 9,000 | met |
    | first search in a browser, bytes | at most 150,000 | 120,400 | met |
    | largest file that a list fetches, bytes | at most 1,000,000 | 999,000 | met |
    | sorting or filtering a list, the slowest choice, ms | at most 300 | 310 | missed |
    | check, the second time, CPU-seconds | at most 3 | 1 | met |
    | requests to read issues, first | at most 12 | 13 | missed |

    ### With 10,000 records

    | who | what | CPU-seconds | spread | × Hugo | × Eleventy | peak MB | seconds | files | bytes a record |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    | Ledgerline | full build, nothing kept | 40.0 | 40.0 to 40.0 | – | – | 4000 | 40.0 | 2,000 | 892 |
    | Ledgerline | full build, code bundled before | 36.0 | 36.0 to 36.0 | – | – | 3600 | 36.0 |  |  |
    | Ledgerline | one title edited | 1.75 | 1.75 to 1.75 | – | – | 175 | 1.75 |  |  |

    | what | asked | measured | result |
    | --- | --- | --- | --- |
    | one title edited, search included | at most 1/2 × Hugo | – | not measured |
    | one title edited, pages and data files (measured with search) | at most 1/4 × Hugo | – | not measured |
    | the same | at most 1/30 of a build before rebuilding, which was 9.4 × Hugo | – | not measured |
    | full build | no more than Eleventy | – | not measured |
    | full build | no more than Hugo with highlighter | – | not measured |
    | full build | at most 2 × Hugo | – | not measured |
    | full build, code bundled before | no more than Eleventy | – | not measured |
    | full build, code bundled before | no more than Hugo with highlighter | – | not measured |
    | full build, code bundled before | at most 2 × Hugo | – | not measured |
    | peak memory of any build, MB | at most 700 | 4,000 | missed |
    | bytes a record | at most 9,000 | 892 | met |
    | first search in a browser, bytes | at most 150,000 | 120,400 | met |
    | largest file that a list fetches, bytes | at most 1,000,000 | 999,000 | met |
    | sorting or filtering a list, the slowest choice, ms | at most 300 | 310 | missed |
    | check, the second time, CPU-seconds | at most 3 | – | not measured |
    | requests to read issues, first | at most 102 | 13 | met |

    ### From 1,000 to 10,000 records

    | what | asked | measured | result |
    | --- | --- | --- | --- |
    | full build, 10 times as many records | at most 10 times as much | 12 | missed |
    | one title edited, 10 times as many records | at most 3 times as much | 3.50 | missed |"
  `);
});

test('what was not measured is neither met nor missed', () => {
  const none = targetsOf({
    size: 1000,
    steps: new Map(),
    sites: new Map(),
    bare: undefined,
    browser: undefined,
    pulled: [],
  });
  expect(none.map(({ value }) => value)).toEqual(none.map(() => undefined));
});

test('words of a run are read, and others are refused with an example', () => {
  expect(benchOptions(['--records', '300,1000', '--runs', '1', '--only', 'Hugo,led'])).toEqual({
    ...{ records: [300, 1000], runs: 1, only: ['hugo', 'led'], docs: false, summaries: false },
  });
  expect(benchOptions(['--summaries']).summaries).toBe(true);
  for (const words of [
    ['--records', 'many'],
    ['--records', '5'],
    ['--runs', '0'],
  ])
    expect(() => benchOptions(words)).toThrow(/such as: npm run bench -- --records/);
  const everybody = benchOptions([]);
  expect(['Ledgerline', 'Hugo'].map((name) => takesPart(name, 10_000, everybody))).toEqual([true, true]);
  expect(['Ledgerline', 'Hugo'].map((name) => takesPart(name, 100_000, everybody))).toEqual([true, false]);
  expect(['Astro', 'Hugo with highlighter'].map((name) => takesPart(name, 1, { only: ['hugo'] }))).toEqual([
    false,
    true,
  ]);
});

test('figures take the place of the last ones in the page, and nothing else changes', () => {
  const page = readFileSync('src/content/docs/docs/reference/performance.md', 'utf8');
  const command = 'npm run bench -- --docs';
  const once = intoDocs(page, 'FIRST', command);
  expect(intoDocs(once, 'SECOND', command)).toBe(once.replace('FIRST', 'SECOND'));
  expect(() => intoDocs('# No marks', 'x', command)).toThrow('The page lacks');
});
