import type { GatesFile } from '../../../../content-schema/gates/gates-file.ts';
import { question } from '../question.ts';
import { byGates } from '../store/indexes.ts';
import { storedPart } from '../store/store.ts';

/** The pull requests that close a record, and their gates; nothing where GitHub told of none. */
export const gatesOf = question(
  'gatesOf',
  async (id: number): Promise<GatesFile | undefined> => (await byGates()).get(id),
);

/** The same of every record, by number. */
export const gatesFiles = question('gatesFiles', async () => storedPart('gates'));
