import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { changedFiles } from '../data-hub/changed-files.ts';
import type { OwnFiles } from '../data-hub/own-files.ts';
import { readSite } from '../loaders/read-site.ts';
import { waitingReasons, waitingWords } from '../pipeline/approval/waiting-words.ts';
import { counting } from '../pipeline/text/counting.ts';
import type { Problem } from '../problems.ts';
import { readEnvironment } from '../settings/environment.ts';
import { pathOfFile } from '../settings/hub-file.ts';
import type { HubPlace } from '../settings/hub-place.ts';
import { fullName } from '../settings/repository.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say, tellActions } from '../terminal/say.ts';
import { annotation } from './annotation.ts';
import { CommandError } from './command-error.ts';
import { fileInCheckout } from './file-in-checkout.ts';
import { folderOfCheckout } from './folder-of-checkout.ts';
import { problemLines } from './problem-lines.ts';
import { schemaProblems } from './schema-problems.ts';
import { whoCanMend } from './who-can-mend.ts';

/** `ledgerline check`: validates the whole data-hub and the links in it. */
export const command = defineCommand({
  meta: { name: 'check', description: 'validates every record of the data-hub and the links between them' },
  args: {
    json: { type: 'boolean', description: 'print { ok, counts, problems, withheld, drift } and nothing else' },
    annotate: { type: 'boolean', description: 'in a workflow: show problems on the files of a pull request as well' },
    files: { type: 'boolean', description: 'check the files of this checkout alone, without the issues' },
    since: {
      type: 'string',
      description: 'with --files: what was wrong before and is fixed in issues is told as a warning',
      valueHint: 'REVISION',
    },
  },
  async run({ args }) {
    const files = await ownFiles(args.files ?? false, args.since);
    if (files === 'elsewhere') {
      if (args.json) printJson({ ok: true, counts: {}, problems: [], withheld: [], drift: [] });
      return;
    }
    const {
      records,
      problems: found,
      withheld,
      drift,
      asOf,
    } = await readSite({ lines: true, withoutTexts: true, files });
    const own = settings();
    const dataHub: HubPlace = files ? { kind: 'folder', folder: files.folder } : own.dataHub;
    const ofSchemas = dataHub.kind === 'folder' ? await schemaProblems(dataHub.folder) : [];
    const problems = [...ofSchemas, ...(files ? whoCanMend(found, files, asOf.isSample) : found)];
    const errors = problems.filter(({ level }) => level === 'error').length;
    const counts = Object.fromEntries(
      recordTypes.map(({ name, plural }) => [plural, records.filter(({ type }) => type === name).length]),
    );
    if (args.json) printJson({ ok: errors === 0, counts, problems, withheld, drift });
    else {
      const here = process.cwd();
      const checkout = readEnvironment().GITHUB_WORKSPACE ?? here;
      const placeOf = ({ file }: Problem) => file && fileInCheckout(dataHub, file, { here, checkout });
      // Errors first, because GitHub shows only the first ten of each kind.
      const worstFirst = problems.toSorted((a, b) => Number(b.level === 'error') - Number(a.level === 'error'));
      if (args.annotate) tellActions(...worstFirst.map((problem) => annotation(problem, placeOf(problem))));
      say(...problems.flatMap((problem) => problemLines(problem, dataHub)));
      for (const reason of waitingReasons) {
        const { says, hint, hintInFile } = waitingWords[reason];
        for (const { type, id, issue, file } of withheld.filter((record) => record.reason === reason)) {
          const place = issue ?? (file && pathOfFile(dataHub, file));
          say(`waiting  ${type} #${id} (${place}): ${says(1)}`, `         ${issue ? hint : hintInFile}`);
        }
      }
      say(
        ...drift.map(
          (path) => `drift    ${pathOfFile(dataHub, path)}: it does not say what the records say, and is not used.`,
        ),
      );
      if (drift.length > 0) say('         Run "npx ledgerline derive" to bring what is stored up to date.');
      say(
        `${counting(records.length, 'record')}, ${withheld.length} withheld: ` +
          `${counting(errors, 'error')}, ${counting(problems.length - errors, 'warning')}.`,
      );
    }
    if (errors > 0) process.exitCode = 1;
  },
});

/** The files that are to be checked by themselves, where that was asked for; of a data-hub that is not in this checkout there are none. */
async function ownFiles(isAsked: boolean, since: string | undefined): Promise<OwnFiles | 'elsewhere' | undefined> {
  if (!isAsked && since === undefined) return undefined;
  if (!isAsked)
    throw new CommandError('--since says since when files have changed.', 'Give --files with it, or leave it out.');
  const own = settings();
  const folder = folderOfCheckout(own);
  if (folder === undefined) {
    if (own.dataHub.kind === 'repository')
      say(`No file was checked: the data-hub is ${fullName(own.dataHub)}, whose files are checked there.`);
    return 'elsewhere';
  }
  if (since === undefined) return { folder, changed: 'all' };
  const changed = await changedFiles(folder, since).catch((error: unknown) => {
    throw new CommandError(
      `Git cannot tell what has changed in ${folder} since ${JSON.stringify(since)}.`,
      'Name a commit or a branch that this checkout knows; in a workflow, check out with "fetch-depth: 0".',
      { cause: error },
    );
  });
  return { folder, changed };
}
