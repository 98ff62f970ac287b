/**
 * Reports: each is one value, made of records and nothing else, from which the page, the CSV, the JSON and the Markdown are
 * written (R000-092, R000-165). So they cannot disagree.
 */
import type { Table } from '../table/table.ts';

/** What a report says, whatever it is printed on. */
export interface Report {
  /** Its part of the address. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The report in a few sentences. */
  readonly summary: readonly string[];
  readonly tables: readonly Table[];
  /** Name of the table that the report's CSV holds; the others have files of their own. */
  readonly main: string;
}

/** Where the figures come from, so that somebody else can come to the same ones. */
export interface ReportSource {
  /** The newest change among the records. */
  readonly time: string | null;
  readonly commit: string | null;
  /** The data at that commit, on the web. */
  readonly permalink: string | null;
  /** What stands between the figures and the commit, or why there is none, in a sentence. */
  readonly remark: string | null;
  readonly isSample: boolean;
}
