import { elsewhereInWords } from '../../data-hub/refuse-elsewhere.ts';
import type { SyncResult } from '../../data-hub/sync-hub.ts';
import { counting } from '../../pipeline/text/counting.ts';
import { withArticle } from '../../pipeline/text/with-article.ts';

/** Records that are told one by one. */
const most = 50;

/** What a sync did, or with `isDry` would do, a line each. */
export function syncLines(
  { synced, taken, lost, unreadable, elsewhere, forgotten, absent, sample, labeled, commit, changed }: SyncResult,
  isDry: boolean,
): string[] {
  const told = synced.slice(0, most).map(({ type, id, how }) => `${how.padEnd(8)} ${type} #${id}`);
  const more = synced.length > most ? [`And ${synced.length - most} more.`] : [];
  const done = isDry ? 'would change' : commit ? `changed in commit ${commit.slice(0, 7)}` : 'changed';
  return [
    ...labeled.map(({ id, type, why }) =>
      why
        ? `Issue #${id} looks like ${withArticle(type)} and has no record label; it could not be given one: ${why}`
        : `Issue #${id} looks like ${withArticle(type)} and had no record label; it ${isDry ? 'would be' : 'was'} given "record:${type}".`,
    ),
    ...told,
    ...more,
    ...taken.map((path) =>
      path.split('/').length > 2
        ? `${path} stays: it is no mirror of the issue with its number. Rename or remove it, or take the record label off the issue.`
        : `${path} is no folder, so no record was written there. Move it elsewhere.`,
    ),
    ...lost.map(
      (path) =>
        `${path} could not be read and ${isDry ? 'would be' : 'was'} written anew. ` +
        'If it held text of enrichment (ai), an earlier version of it in git has it still.',
    ),
    ...unreadable.map(
      (path) => `${path} stays: it cannot be read, and nothing in it says which issue it mirrors. Fix or remove it.`,
    ),
    ...(elsewhere.length > 0
      ? [`Files of other repositories stay as they are, and are records: ${elsewhereInWords(elsewhere)}.`]
      : []),
    ...absent.map((id) => `There is no issue #${id} with a record label, and the data-hub has nothing of it.`),
    ...forgotten.map(
      (id) => `Issue #${id} is still there, but its record is forgotten and stays out. Delete the issue.`,
    ),
    ...(sample.length > 0
      ? [`The sample programme ${isDry ? 'would make' : 'has made'} room: ${counting(sample.length, 'file')}.`]
      : []),
    changed
      ? `${counting(synced.length, 'record')} ${done}.`
      : unreadable.length > 0
        ? 'Nothing was changed.'
        : 'The data-hub says what the issues say; nothing to do.',
  ];
}
