import { question } from '../question.ts';
import { listedGraph, sessions } from '../store/indexes.ts';
import { storedPart } from '../store/store.ts';

/** The knowledge graph as the API gives it: nodes by type, edges by name. */
export const graph = question('graph', async () => storedPart('graph'));

/** The knowledge graph as two lists, for files and tables. */
export const graphList = question('graphList', async () => listedGraph());

/** The programme of each session, by issue number; empty where it has none. */
export const sessionProgrammes = question('sessionProgrammes', async () =>
  (await sessions()).map(({ id, programme }) => [id, programme ?? ''] as const),
);
