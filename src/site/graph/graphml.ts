import type { GraphList, ListedEdge, ListedNode } from '../../pipeline/graph/graph-list.ts';
import { xmlText } from '../../pipeline/text/xml-text.ts';

const nodeKeys = { title: 'string', type: 'string', status: 'string', step: 'int', code: 'string' } as const;
const edgeKeys = { type: 'string', step: 'int' } as const;

/**
 * The graph as GraphML, as yEd, Gephi and networkx read it; the same graph gives the same file. Programs know what a key means by its
 * declaration, so its name is short.
 */
export const graphml = ({ nodes, edges }: GraphList): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared('node', nodeKeys),
    ...declared('edge', edgeKeys),
    '<graph id="records" edgedefault="directed">',
    ...nodes.map(nodeElement),
    ...edges.map(edgeElement),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');

const declared = (owner: string, keys: Readonly<Record<string, string>>): string[] =>
  Object.entries(keys).map(
    ([key, type], index) => `<key id="${owner[0]}${index}" for="${owner}" attr.name="${key}" attr.type="${type}"/>`,
  );

const nodeElement = (node: ListedNode): string =>
  `<node id="${escaped(node.name)}">${data('node', nodeKeys, node)}</node>`;

const edgeElement = (edge: ListedEdge): string =>
  `<edge source="${escaped(edge.from.name)}" target="${escaped(edge.to.name)}">${data('edge', edgeKeys, edge)}</edge>`;

const data = <T extends object>(owner: string, keys: { readonly [K in keyof T]?: string }, values: T): string =>
  (Object.keys(keys) as (keyof T & string)[])
    .flatMap((key, index) => {
      const value = values[key] ?? undefined;
      return value === undefined ? [] : `<data key="${owner[0]}${index}">${escaped(String(value))}</data>`;
    })
    .join('');

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
const escaped = (text: string): string => xmlText(text).replace(/[&<>"\r]/g, (sign) => escapes[sign] ?? sign);
