/**
 * Of a file of CSV whose lines begin with the number of their record, the head and the lines of some records. The lines stay as they
 * are, so that a part of a table has the columns and the spelling of the whole one.
 */
export function pickedLines(csv: string, ids: ReadonlySet<number>): string {
  const [head = '', ...lines] = linesOf(csv);
  return [head, ...lines.filter((line) => ids.has(Number.parseInt(line, 10)))].join('');
}

/** Lines with their ends; what ends a line within quotation marks ends none. */
const linesOf = (csv: string): string[] => csv.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g) ?? [];
