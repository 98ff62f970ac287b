import type { GraphList } from '../../pipeline/graph/graph-list.ts';
import { tableCsv } from '../../pipeline/table/table-csv.ts';

/** The records of the graph as CSV, under the headings Gephi expects. */
export const nodesCsv = ({ nodes }: GraphList): string =>
  tableCsv({
    rows: nodes,
    columns: [
      { key: 'Id', of: ({ name }) => name },
      { key: 'Label', of: ({ title }) => title },
      { key: 'Type', of: ({ type }) => type },
      { key: 'Number', of: ({ id }) => id },
      { key: 'Status', of: ({ status }) => status },
      { key: 'Step', of: ({ step }) => step ?? null },
      { key: 'Code', of: ({ code }) => code ?? null },
    ],
  });

/** The connections of the graph as CSV, under the headings Gephi expects; what connects is the label. */
export const edgesCsv = ({ edges }: GraphList): string =>
  tableCsv({
    rows: edges,
    columns: [
      { key: 'Source', of: ({ from }) => from.name },
      { key: 'Target', of: ({ to }) => to.name },
      { key: 'Type', of: () => 'Directed' },
      { key: 'Label', of: ({ type }) => type },
      { key: 'Step', of: ({ step }) => step ?? null },
    ],
  });
