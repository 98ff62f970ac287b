import { oncePerBuild } from '../../once-per-build.ts';
import { asShown } from '../as-shown.ts';
import { changedLast } from '../changed-last.ts';
import { firstWords } from '../first-words.ts';
import { type LinkedRecord, linkedRecord } from '../linked-record.ts';
import { question } from '../question.ts';
import { saysOf } from '../record-book.ts';
import { byRecord, shownRecords } from '../store/indexes.ts';
import { storedRecord, storedRecords } from '../store/store.ts';
import { typeOf } from '../type-of.ts';

/** One record, whole, as it is stored: for its own file. */
export const recordById = question('recordById', async (id: number) => storedRecord(id));

/** One record, whole, as its own page shows it. */
export const shownRecord = question('shownRecord', async (id: number) => {
  const found = await storedRecord(id);
  return found && asShown(found);
});

/** The numbers of a type's records, newest first. */
export const recordNumbers = question('recordNumbers', async (plural: string) =>
  (await storedRecords(plural)).map(({ id }) => id),
);

/** All records of a type, whole, as they are stored, newest first: for the files that hold every one of them. */
export const everyRecordOf = question('everyRecordOf', async (plural: string) => storedRecords(plural));

/** Every record there is, whole, as pages show it, by type and newest first: for figures that count all of them. */
export const everyRecord = question('everyRecord', async () => shownRecords());

/** The oldest record of a type, whole. */
export const oldestRecord = question('oldestRecord', async (plural: string) => (await storedRecords(plural)).at(-1));

/** How many records of a type there are. */
export const countOf = question('countOf', async (plural: string) => (await storedRecords(plural)).length);

/** What a link to a record needs. */
export const linkTo = question('linkTo', async (id: number): Promise<LinkedRecord | undefined> => {
  const found = await storedRecord(id);
  return found && linkedRecord(asShown(found));
});

/** What a link to the record with that code or handle needs; upper and lower case are the same. */
export const linkToNamed = question('linkToNamed', async (name: string): Promise<LinkedRecord | undefined> => {
  const found = (await byRecord()).byName.get(name.toLowerCase());
  return found && linkedRecord(found);
});

/** The beginning of what a record says: in its list, on its page, in feeds and in what search engines are told. */
export const beginningOf = question(
  'beginningOf',
  oncePerBuild('beginning', async (id: number) => {
    const found = await storedRecord(id);
    return found ? firstWords(saysOf(typeOf(found), found)) : '';
  }),
  { isKept: true },
);

/** Whether no person wrote what is shown of a record in lists. */
export const isBeginningGenerated = question('isBeginningGenerated', async (id: number) =>
  Boolean((await storedRecord(id))?.ai?.summary),
);

/** What a text that mentions a number needs: which record it is, and of which issue. */
export const mentioned = question('mentioned', async (id: number) => {
  const found = await storedRecord(id);
  return found && { type: found.type, id, url: found.url };
});

/** The records that changed last, whatever their type. */
export const newestRecords = question('newestRecords', async (count: number) =>
  changedLast(await shownRecords(), count).map(({ type, id, displayTitle, status, updatedAt, createdAt }) => ({
    type,
    id,
    displayTitle,
    status,
    changedAt: updatedAt ?? createdAt,
  })),
);

/** The records of a type that changed last, with the beginning of what each says. */
export const newestOf = question('newestOf', async (plural: string, count: number) => {
  const records = changedLast(await storedRecords(plural), count).map(asShown);
  return Promise.all(
    records.map(async ({ id, displayTitle, status, author, createdAt, updatedAt }) => {
      return { id, displayTitle, status, author, createdAt, updatedAt, says: await beginningOf(id) };
    }),
  );
});
