import type { GraphList } from '../../pipeline/graph/graph-list.ts';
import { csvTable } from '../../pipeline/table/csv.ts';

/** The records of the graph as CSV, under the headings Gephi expects. */
export const nodesCsv = ({ nodes }: GraphList): string =>
  csvTable([
    ['Id', 'Label', 'Type', 'Number', 'Status', 'Step', 'Code'],
    ...nodes.map(({ name, title, type, id, status, step, code }) => [name, title, type, id, status, step, code]),
  ]);

/** The connections of the graph as CSV, under the headings Gephi expects; what connects is the label. */
export const edgesCsv = ({ edges }: GraphList): string =>
  csvTable([
    ['Source', 'Target', 'Type', 'Label', 'Step'],
    ...edges.map(({ from, to, type, step }) => [from.name, to.name, 'Directed', type, step]),
  ]);
