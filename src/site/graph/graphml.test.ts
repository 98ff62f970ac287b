import fc from 'fast-check';
import Graph from 'graphology';
import { parse } from 'graphology-graphml';
import { expect, test } from 'vitest';
import { recordTypes } from '../../../content-schema/index.ts';
import { graphList } from '../../pipeline/graph/graph-list.ts';
import { graph, type Graph as RecordGraph } from '../../pipeline/graph.ts';
import { xmlText } from '../../pipeline/text/xml-text.ts';
import { edgesCsv, nodesCsv } from './graph-csv.ts';
import { graphml } from './graphml.ts';

const listOf = (titles: readonly string[]) =>
  graphList(recordTypes, {
    users: titles.map((title, index) => ({ id: 2 * index + 1, title, status: title || 'active' })),
    runs: titles.map((title, index) => ({ id: 2 * index + 2, title, status: 'completed', step: index % 2 ? null : 3 })),
    edges: { userToRun: titles.map((_, index) => ({ from: 2 * index + 1, to: 2 * index + 2 })) },
  } as unknown as RecordGraph);

test('GraphML reads back as the graph it was made from, whatever the titles hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (titles) => {
      const list = listOf(titles);
      const read = parse(Graph, graphml(list));
      expect(read.nodes()).toEqual(list.nodes.map(({ name }) => name));
      for (const { name, title, type, status } of list.nodes) {
        const found = read.getNodeAttributes(name);
        expect([found.title ?? '', found.type, found.status ?? '']).toEqual([xmlText(title), type, xmlText(status)]);
      }
      expect(read.mapEdges((_edge, { type }, from, to) => [type, from, to])).toEqual(
        list.edges.map(({ type, from, to }) => [type, from.name, to.name]),
      );
    }),
    // Reading XML is what takes the time.
    { numRuns: 25 },
  );
});

test('hostile titles stay text', () => {
  const title = `]]></data></node>&xxe;<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>\u0000\u001b"'`;
  const xml = graphml(listOf([title]));
  expect(xml).not.toMatch(/<!|&xxe/);
  expect(xml).toBe(xmlText(xml));
  expect(parse(Graph, xml).getNodeAttribute('user-1', 'title')).toBe(xmlText(title));
});

test('a step is a number, and no step is nothing', () => {
  const read = parse(Graph, graphml(listOf(['a', 'b'])));
  expect(read.getNodeAttribute('run-2', 'step')).toBe(3);
  expect(read.hasNodeAttribute('run-4', 'step')).toBe(false);
});

test('the same records give the same files in any order', () => {
  const records = [
    { type: 'user', id: 1, displayTitle: 'ada', status: 'active' },
    { type: 'session', id: 2, displayTitle: 'Intro', status: 'active', step: 1, code: 'S01-DFP-A', programme: 'DFP' },
    { type: 'session', id: 3, displayTitle: 'Next', status: 'active', step: 2, code: 'S02-DFP-B', programme: 'DFP' },
    { type: 'run', id: 4, displayTitle: 'x', status: 'completed', step: 1, userId: 1, sessionId: 2 },
    { type: 'run', id: 5, displayTitle: 'y', status: 'completed', step: 2, userId: 1, sessionId: 3 },
  ] as unknown as Parameters<typeof graph>[1];
  const files = (some: typeof records) => {
    const list = graphList(recordTypes, graph(recordTypes, some));
    return [graphml(list), nodesCsv(list), edgesCsv(list)];
  };
  const expected = files(records);
  expect(expected[2]).toContain('user-1,run-4,Directed,userToRun,');
  fc.assert(
    fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (some) => {
      expect(files(some)).toEqual(expected);
    }),
  );
});

test('every connection of the CSV has both ends among the nodes, and one that lacks an end is left out', () => {
  const list = graphList(recordTypes, {
    users: [{ id: 1, title: '=1+1', status: 'active' }],
    runs: [{ id: 2, title: 'a, "b"', status: 'completed', step: 1 }],
    edges: {
      userToRun: [
        { from: 1, to: 2 },
        { from: 1, to: 99 },
        { from: 98, to: 2 },
      ],
    },
  } as unknown as RecordGraph);
  expect(nodesCsv(list)).toBe(
    'Id,Label,Type,Number,Status,Step,Code\r\nuser-1,\'=1+1,user,1,active,,\r\nrun-2,"a, ""b""",run,2,completed,1,\r\n',
  );
  expect(edgesCsv(list)).toBe('Source,Target,Type,Label,Step\r\nuser-1,run-2,Directed,userToRun,\r\n');
});
