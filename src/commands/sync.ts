import { readFile } from 'node:fs/promises';
import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { sampleMarker } from '../data-hub/read-folder.ts';
import { syncHub } from '../data-hub/sync-hub.ts';
import { consoleObserver } from '../loaders/console-observer.ts';
import { pathOfFile } from '../settings/hub-file.ts';
import { fullName } from '../settings/repository.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say } from '../terminal/say.ts';
import { stepOutput } from '../terminal/step-output.ts';
import { stepSummary } from '../terminal/step-summary.ts';
import { CommandError } from './command-error.ts';
import { readManifest } from './remove-sample.ts';
import { askBeforeSampleGoes } from './sync/ask-before-sample-goes.ts';
import { syncLines } from './sync/sync-lines.ts';

/** `ledgerline sync`: makes the data-hub equal to the issues. */
export const command = defineCommand({
  meta: { name: 'sync', description: 'makes the data-hub equal to the issues, in one commit' },
  args: {
    issue: { type: 'string', description: 'only this issue, as it is now; several joined by commas', valueHint: 'N' },
    full: { type: 'boolean', description: 'every issue; removes what has no issue any more' },
    'accept-shrink': { type: 'boolean', description: 'let --full remove more than a fifth of the records' },
    'dry-run': { type: 'boolean', description: 'say what would change, and write nothing' },
    json: {
      type: 'boolean',
      description:
        'print { changed, commit, records, taken, lost, unreadable, elsewhere, forgotten, labeled } and nothing else',
    },
  },
  async run({ args }) {
    const own = settings();
    const scope = scopeOf(args);
    if (own.issuesDb === undefined)
      throw new CommandError(
        'No repository of issues is named, so there is nothing to mirror.',
        'Set LEDGERLINE_ISSUES_DB to owner/repository, or "issuesDb" in ledgerline.config.ts.',
      );
    const issues = fullName(own.issuesDb);
    const observer = consoleObserver(own.requestLog);
    const manifest = readManifest(await readFile(new URL('./sample.sha256', import.meta.url), 'utf8'));
    const result = await syncHub({
      ...own,
      issuesDb: own.issuesDb,
      types: recordTypes,
      observer,
      scope,
      acceptShrink: args['accept-shrink'] ?? false,
      dryRun: args['dry-run'] ?? false,
      beforeSampleGoes: (files) => askBeforeSampleGoes({ sign: pathOfFile(own.dataHub, sampleMarker), issues, files }),
      sample: new Map([...manifest].map(([path, sum]) => [path.replace(/^data-hub\//, ''), sum])),
    }).finally(() => observer.finish());
    const { changed, commit, synced, taken, lost, unreadable, forgotten, labeled, elsewhere } = result;
    if (args.json)
      printJson({ changed, commit, records: synced, taken, lost, unreadable, elsewhere, forgotten, labeled });
    else say(...syncLines(result, args['dry-run'] ?? false));
    if (args['dry-run']) return;
    stepOutput({ changed, commit: commit ?? '' });
    // Why a label could not be given is GitHub's to say, in the log.
    stepSummary('Sync', syncLines({ ...result, labeled: labeled.filter(({ why }) => why === undefined) }, false));
  },
});

function scopeOf({
  issue,
  full = false,
}: {
  readonly issue?: string | undefined;
  readonly full?: boolean | undefined;
}) {
  const usage = 'Say "--issue 42" for one issue as it is now, or "--full" for all of them.';
  if (full && issue !== undefined) throw new CommandError('Both one issue and all of them are asked for.', usage);
  if (!full && issue === undefined) throw new CommandError('It is not said which issues are meant.', usage);
  if (issue === undefined) return 'all';
  const numbers = issue.split(',').map((text) => text.trim().replace(/^#/, ''));
  const wrong = numbers.find((text) => !/^[1-9]\d{0,8}$/.test(text));
  if (wrong !== undefined) throw new CommandError(`"${wrong}" is no number of an issue.`, usage);
  return [...new Set(numbers.map(Number))];
}
