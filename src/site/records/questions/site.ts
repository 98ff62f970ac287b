import { recordTypes } from '../../../../content-schema/index.ts';
import type { Withheld } from '../../../pipeline/process-records.ts';
import { settings } from '../../../settings/settings.ts';
import { moduleRepository, modules } from '../../docs/module-map.ts';
import { type MovedFrom, movedFrom } from '../moved-from.ts';
import { question } from '../question.ts';
import { byProblem, byRecord, refKey } from '../store/indexes.ts';
import { allStoredRecords, hasDocsPage, storedPart } from '../store/store.ts';
import { typeOf } from '../type-of.ts';

/** When the data is from, at which commit, and whether it is the sample. */
export const asOf = question('asOf', async () => storedPart('asOf'));

/** Whether the sample is shown, which every page says. */
export const isSampleShown = question('isSampleShown', async () => (await storedPart('asOf')).isSample);

/** Everything that is wrong with records. */
export const problems = question('problems', async () => storedPart('problems'));

/** What is wrong with one record. */
export const problemsOf = question(
  'problemsOf',
  async (type: string, id: number) => (await byProblem()).get(refKey(type, id)) ?? [],
);

/** The records that are not on the site, and why. */
export const withheld = question('withheld', async () => storedPart('withheld'));

/**
 * The records that have an address and are not shown, each once: why, and where they can be mended. One that another record of its
 * number stands for is among them.
 */
export const hiddenRecords = question('hiddenRecords', async (): Promise<Withheld[]> => {
  const [withheld, problems] = await Promise.all([storedPart('withheld'), storedPart('problems')]);
  const { byId } = await byRecord();
  const left = problems.flatMap(({ record, blocks, issue, file }) =>
    record && blocks
      ? [{ ...record, reason: 'problems' as const, ...(issue ? { issue } : {}), ...(file ? { file } : {}) }]
      : [],
  );
  const hidden = [...withheld, ...left].filter(({ type, id }) => id > 0 && byId.get(id)?.type !== type);
  return [...new Map(hidden.toReversed().map((record) => [refKey(record.type, record.id), record])).values()];
});

/** The addresses at which records stood while they were of another type, and where nothing stands today. */
export const movedRecords = question('movedRecords', async (): Promise<MovedFrom[]> => {
  const records = await allStoredRecords();
  const taken = new Set(
    [...records, ...(await hiddenRecords())].map(({ type, id }) => `${typeOf({ type }).plural} ${id}`),
  );
  return movedFrom(recordTypes, records, (plural, id) => taken.has(`${plural} ${id}`));
});

/** Paths of stored snapshots and indexes that differ from what the records give. */
export const drift = question('drift', async () => storedPart('drift'));

/** The generated texts of records that are missing, out of date, waiting or rejected; never what they say. */
export const textStates = question('textStates', async () => storedPart('texts'));

/** How far every listener has come, on each programme that the listener has a run in. */
export const journeys = question('journeys', async () => storedPart('journeys'));

/** Counts of every type. */
export const snapshots = question('snapshots', async () => storedPart('snapshots'));

/** The module map, each module with its repository where one is known, and whether the documentation has its page. */
export const modulesWithPages = question('modulesWithPages', async () =>
  Promise.all(
    modules.map(async (module) => ({
      ...module,
      repository: moduleRepository(module.name, settings()),
      hasPage: await hasDocsPage(`docs/${module.docs}`),
    })),
  ),
);
