import { cellValue } from '../table/table.ts';
import type { Report, ReportSource } from './report.ts';

/** A report as data: each row an object by the keys of its columns. */
export const reportJson = (
  { name, title, about, summary, tables }: Report,
  { time, commit, permalink, remark, isSample }: ReportSource,
) => ({
  report: name,
  title,
  about,
  generatedAt: time,
  commit,
  permalink,
  remark,
  sample: isSample,
  summary,
  tables: tables.map((table) => ({
    name: table.name,
    title: table.title,
    ...(table.note === undefined ? {} : { note: table.note }),
    columns: table.columns.map(({ key, label, unit }) => ({ key, label, unit })),
    rows: table.rows.map((row) =>
      Object.fromEntries(table.columns.map((column) => [column.key, cellValue(column.of(row))])),
    ),
  })),
});
