import { modules } from '../../docs/module-map.ts';
import { question } from '../question.ts';
import { byProblem, refKey } from '../store/indexes.ts';
import { hasDocsPage, storedSite } from '../store/store.ts';

/** When the data is from, at which commit, and whether it is the sample. */
export const asOf = question('asOf', async () => (await storedSite()).asOf);

/** Everything that is wrong with records. */
export const problems = question('problems', async () => (await storedSite()).problems);

/** What is wrong with one record. */
export const problemsOf = question(
  'problemsOf',
  async (type: string, id: number) => (await byProblem()).get(refKey(type, id)) ?? [],
);

/** The records that are not on the site, and why. */
export const withheld = question('withheld', async () => (await storedSite()).withheld);

/** Names of stored snapshots that differ from what the records give. */
export const drift = question('drift', async () => (await storedSite()).drift);

/** How far every listener has come, on each programme that the listener has a run in. */
export const journeys = question('journeys', async () => (await storedSite()).journeys);

/** Counts of every type. */
export const snapshots = question('snapshots', async () => (await storedSite()).snapshots);

/** The module map, each module with whether the documentation has its page. */
export const modulesWithPages = question('modulesWithPages', async () =>
  Promise.all(modules.map(async (module) => ({ ...module, hasPage: await hasDocsPage(`docs/${module.docs}`) }))),
);
