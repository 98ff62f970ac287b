import fc from 'fast-check';
import type { Table as MarkdownTable, Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { cellText } from '../table/cell-text.ts';
import { inertText } from '../table/inert-text.ts';
import { type Cell, type Column, cellValue, defineTable } from '../table/table.ts';
import { tableCsv } from '../table/table-csv.ts';
import type { Report, ReportSource } from './report.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';

type Row = readonly [who: Cell, n: number];
const columns: readonly Column<Row>[] = [
  { key: '__proto__', label: 'Who|<b>', unit: 'text', of: ([who]) => who },
  { key: 'n', label: 'How many', unit: 'count', of: ([, n]) => n },
];
const text = fc.string({ unit: fc.constantFrom(...'=+-@|<>[]()*_`",;\\\r\n', 'a', ' ', 'é'), maxLength: 20 });
const to = { plural: 'users', id: 7 };
const cell = fc.oneof(
  text,
  fc.constant(null),
  text.map((value): Cell => ({ value, to })),
);
const rows = fc.array(fc.tuple(cell, fc.integer()), { minLength: 1, maxLength: 5 });
const report = (rowsOfIt: readonly Row[]): Report => ({
  name: 'x',
  title: 'X',
  about: 'About.',
  summary: ['One.'],
  main: 't',
  tables: [defineTable({ name: 't', title: 'T', empty: 'None.', rows: rowsOfIt, columns })],
});
const source: ReportSource = { time: null, commit: null, permalink: null, remark: null, isSample: false };

/** The records of a CSV file as RFC 4180 defines them. */
function csvRecords(csv: string): string[][] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}
const words = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(words).join('') : '';

test('CSV, JSON and Markdown of a report say the same in the same order, whatever people wrote', () => {
  fc.assert(
    fc.property(rows, (cells) => {
      const made = report(cells);
      const values = cells.map((row) => row.map(cellValue));

      const json = JSON.parse(JSON.stringify(reportJson(made, source)));
      expect(
        json.tables[0].rows.map((row: object) =>
          columns.map(({ key }) => Object.entries(row).find(([k]) => k === key)?.[1]),
        ),
      ).toEqual(values);

      const [table] = made.tables;
      const [, ...records] = csvRecords(table ? tableCsv(table) : '');
      expect(records).toEqual(values.map(([who, n]) => [inertText(String(who ?? '')), String(n)]));
      for (const [who = ''] of records) expect(who).not.toMatch(/^\s*[=+\-@]/);

      const tree = unified()
        .use(remarkParse)
        .use(remarkGfm)
        .parse(reportMarkdown(made, source, () => 'https://x.example/'));
      const found = tree.children.find(({ type }) => type === 'table') as MarkdownTable;
      const oneLine = (value: string) => value.replace(/\s+/g, ' ').trim();
      expect(found.children.slice(1).map(({ children }) => children.map(words))).toEqual(
        cells.map((row) => row.map((value, index) => oneLine(cellText(columns[index] ?? { unit: 'text' }, value)))),
      );
    }),
  );
});

test('a report in Markdown leads to the records and to the commit', () => {
  const markdown = reportMarkdown(
    report([[{ value: 'a_b', to }, 3]]),
    { ...source, time: '2026-02-09T01:23:00Z', commit: '0123456789', permalink: 'https://git.example/tree/0123456789' },
    () => 'https://site.example/users/7/',
  );
  expect(markdown).toMatchInlineSnapshot(`
    "# X

    About.

    Figures as of 9 Feb 2026, 01:23 UTC, commit [0123456](<https://git.example/tree/0123456789>).

    - One.

    ## T

    | Who\\|\\<b\\> | How many |
    | --- | ---: |
    | [a\\_b](<https://site.example/users/7/>) | 3 |
    "
  `);
});

test('a long table in Markdown ends with where the rest is', () => {
  const rows = Array.from({ length: 1200 }, (_, index): Row => [`who ${index}`, index]);
  const lines = reportMarkdown(report(rows), source, () => '').split('\n');
  expect(lines.filter((line) => line.startsWith('| who '))).toHaveLength(1000);
  expect(lines.at(-2)).toBe('The first 1000 of 1200 rows. The CSV and JSON files hold them all.');
});
