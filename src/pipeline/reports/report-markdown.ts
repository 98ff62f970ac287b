import { cellText, isFigures } from '../table/cell-text.ts';
import { type Column, type Table, type Target, targetOf } from '../table/table.ts';
import { utcTime } from '../time/utc-time.ts';
import { markdownText } from './markdown-text.ts';
import type { Report, ReportSource } from './report.ts';

/** A report as Markdown of GitHub's kind; `addressOf` gives the whole address of a target. */
export function reportMarkdown(report: Report, source: ReportSource, addressOf: (target: Target) => string): string {
  return [
    `# ${markdownText(report.title)}`,
    markdownText(report.about),
    sourceLine(source),
    report.summary.map((sentence) => `- ${markdownText(sentence)}`).join('\n'),
    ...report.tables.flatMap((table) => [`## ${markdownText(table.title)}`, ...tableParts(table, addressOf)]),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function sourceLine({ time, commit, permalink, remark, isSample }: ReportSource): string {
  const moment = time === null ? 'There is no data yet' : `Figures as of ${utcTime(time)}`;
  const place = commit === null ? '' : `, commit ${permalink ? `[${commit.slice(0, 7)}](<${permalink}>)` : commit}`;
  const sample = isSample ? ' These are the records of the sample programme.' : '';
  return `${moment}${place}.${remark && time ? ` ${markdownText(remark)}` : ''}${sample}`;
}

/** Rows of a table that is read as text. */
const mostRows = 1000;

function tableParts({ columns, rows, empty, note }: Table, addressOf: (target: Target) => string): string[] {
  if (rows.length === 0) return [markdownText(empty)];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const written = (column: Column, row: unknown) => {
    const cell = column.of(row);
    const text = markdownText(cellText(column, cell));
    const to = targetOf(cell);
    return to ? `[${text}](<${addressOf(to)}>)` : text;
  };
  return [
    ...(note === undefined ? [] : [markdownText(note)]),
    [
      line(columns.map(({ label }) => markdownText(label))),
      line(columns.map((column) => (isFigures(column) ? '---:' : '---'))),
      ...rows.slice(0, mostRows).map((row) => line(columns.map((column) => written(column, row)))),
    ].join('\n'),
    ...(rows.length > mostRows
      ? [`The first ${mostRows} of ${rows.length} rows. The CSV and JSON files hold them all.`]
      : []),
  ];
}
