import { recordTypes } from '../../../../content-schema/index.ts';
import { recordsOf } from '../../../pipeline/any-record.ts';
import { graphList } from '../../../pipeline/graph/graph-list.ts';
import { graphNeighbors } from '../../../pipeline/graph/graph-neighbors.ts';
import type { GraphNode } from '../../../pipeline/graph.ts';
import { experience } from '../../../pipeline/path/experience.ts';
import { oncePerBuild } from '../../once-per-build.ts';
import { asShown } from '../as-shown.ts';
import { recordBook } from '../record-book.ts';
import { allStoredRecords, storedPart, storedRecords } from './store.ts';

/** All published records as pages show them, by type and newest first. */
export const shownRecords = oncePerBuild('shownRecords', async () => (await allStoredRecords()).map(asShown));

/** The same by number, by name, and by whom they refer to. */
export const byRecord = oncePerBuild('byRecord', async () => recordBook(recordTypes, await shownRecords()));

/** The sessions, newest first. */
export const sessions = oncePerBuild('sessions', async () =>
  recordsOf((await storedRecords('sessions')).map(asShown), 'session'),
);

/** The sessions arranged into pages and paths, with each page by its code and each path by its programme. */
export const arranged = oncePerBuild('arranged', async () => {
  const found = experience(await sessions());
  return {
    ...found,
    byCode: new Map(found.pages.map((page) => [page.session.code, page])),
    byProgramme: new Map(found.programmes.map((path) => [path.name, path])),
  };
});

/** The key under which problems of a record are found. */
export const refKey = (type: string, id: number): string => `${type} ${id}`;

/** Problems by the record they are about. */
export const byProblem = oncePerBuild('byProblem', async () => {
  const told = (await storedPart('problems')).flatMap((problem) =>
    problem.record ? [{ key: refKey(problem.record.type, problem.record.id), problem }] : [],
  );
  const groups = Map.groupBy(told, ({ key }) => key);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ problem }) => problem)]));
});

/** Journeys by the listener's issue number, and by programme. */
export const byJourney = oncePerBuild('byJourney', async () => {
  const journeys = await storedPart('journeys');
  return {
    ofUser: Map.groupBy(journeys, ({ userId }) => userId),
    onProgramme: Map.groupBy(journeys, ({ programme }) => programme),
  };
});

/** The graph as two lists, with titles as pages show them. */
export const listedGraph = oncePerBuild('listedGraph', async () => {
  const { byId } = await byRecord();
  const titleOf = (node: GraphNode) => byId.get(node.id)?.displayTitle ?? node.title;
  return graphList(recordTypes, await storedPart('graph'), titleOf);
});

/** What stands beside each record in the graph, by issue number. */
export const byNode = oncePerBuild('byNode', async () => graphNeighbors(await listedGraph()));

/** The pull requests that close records, by the numbers of these. */
export const byGates = oncePerBuild(
  'byGates',
  async () => new Map((await storedPart('gates')).map((file) => [file.number, file])),
);
