import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { readHubConfig } from '../data-hub/read-config.ts';
import { readHub } from '../data-hub/read-sources.ts';
import { noRoomFor } from '../feedback/feedback-text.ts';
import { type Feedback, giveFeedback } from '../feedback/give-feedback.ts';
import { typesBeside } from '../feedback/look-at-issue.ts';
import { consoleObserver } from '../loaders/console-observer.ts';
import { withinCpu } from '../loaders/within-cpu.ts';
import { counting } from '../pipeline/text/counting.ts';
import { listed } from '../pipeline/text/listed.ts';
import { localSite } from '../settings/environment.ts';
import { forgottenRecords } from '../settings/hub-config.ts';
import type { Settings } from '../settings/join-settings.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say } from '../terminal/say.ts';
import { stepOutput } from '../terminal/step-output.ts';
import { CommandError } from './command-error.ts';
import { withGitHub } from './with-github.ts';

/** `ledgerline feedback`: tells the author of an issue what to fix and where the record is seen, and sets its labels (R000-049). */
export const command = defineCommand({
  meta: { name: 'feedback', description: 'tells the author of an issue what to fix, and sets its labels' },
  args: {
    issue: { type: 'string', description: 'the number of the issue', valueHint: 'N' },
    'dry-run': { type: 'boolean', description: 'change nothing; say what would be said and set' },
    json: { type: 'boolean', description: 'print what was found and done, and nothing else' },
  },
  async run({ args }) {
    const number = issueNumber(args.issue);
    const own = settings();
    const { issuesDb, feedback, privacy, comments } = own;
    if (!issuesDb)
      throw new CommandError(
        'No repository is named whose issues are records.',
        'Name it as "issuesDb" in ledgerline.config.ts, or in LEDGERLINE_ISSUES_DB.',
      );
    const dryRun = args['dry-run'] ?? false;
    const now = Date.now();
    const done = await withGitHub(own, 'Speaking with the author of an issue', (github) =>
      giveFeedback(github, {
        ...feedback,
        repository: issuesDb,
        number,
        types: recordTypes,
        others: othersIn(own, now),
        isForgotten: forgottenIn(own, now),
        options: { ...privacy, comments, patternTags: [], now, within: withinCpu },
        addressOf: ({ plural }, id) => recordAddress(own, plural, id),
        now,
        dryRun,
      }),
    );
    if (!dryRun) stepOutput({ changed: done.comment !== 'unchanged' || done.added.length + done.removed.length > 0 });
    if (args.json) printJson(done);
    else say(...feedbackLines(done, dryRun));
  },
});

function issueNumber(written: string | undefined): number {
  if (written !== undefined && /^#?[1-9]\d{0,14}$/.test(written)) return Number(written.replace('#', ''));
  throw new CommandError(
    written === undefined ? 'No issue was named.' : `"${written}" is no number of an issue.`,
    'Name one as "--issue 12".',
  );
}

/** Where a record is seen; unknown while the site has no address. */
const recordAddress = ({ siteUrl, basePath }: Settings, plural: string, id: number): string | undefined =>
  siteUrl === localSite ? undefined : `${siteUrl}${basePath === '/' ? '' : basePath}/${plural}/${id}/`;

/** The records of the data-hub that one of a type may refer to; it is read once, and only where there can be such. */
function othersIn(own: Settings, now: number) {
  let reading: ReturnType<typeof readHub> | undefined;
  return async (type: (typeof recordTypes)[number]) => {
    const beside = typesBeside(type);
    if (beside.size === 0) return [];
    const observer = consoleObserver(own.requestLog);
    reading ??= readHub({ ...own, types: recordTypes, observer, now }).finally(observer.finish);
    return (await reading).candidates.filter(({ type: name }) => beside.has(name));
  };
}

/** Whether a record is forgotten, by the configuration of the data-hub, which is read once. */
function forgottenIn(own: Settings, now: number) {
  let reading: Promise<ReadonlySet<number>> | undefined;
  const read = async () => {
    const observer = consoleObserver(own.requestLog);
    const { config, configFiles } = await readHubConfig({ ...own, types: recordTypes, observer, now }).finally(
      observer.finish,
    );
    return new Set(forgottenRecords(config, configFiles).map(({ number }) => number));
  };
  return async (number: number) => {
    reading ??= read();
    return (await reading).has(number);
  };
}

/** What was found and done, as a person reads it in a terminal. */
export function feedbackLines(done: Feedback, dryRun: boolean): string[] {
  const { issue, found, problems, comment, text, added, removed, noRoom } = done;
  if (found === 'gone')
    return [`There is no issue #${issue}; it was deleted or has moved, so there is nothing to say.`];
  if (found === 'forgotten') return [`The record of issue #${issue} is forgotten, so nothing is said of it any more.`];
  const would = dryRun ? 'would be' : 'was';
  const changes = [
    ...(comment === 'unchanged' ? [] : [`The comment ${would} ${comment}.`]),
    ...(added.length > 0 ? [`Labels that ${dryRun ? 'would be' : 'were'} added: ${listed(added)}.`] : []),
    ...(removed.length > 0 ? [`Labels that ${dryRun ? 'would be' : 'were'} removed: ${listed(removed)}.`] : []),
  ];
  return [
    found === 'record' ? `Issue #${issue}: ${counting(problems.length, 'problem')}.` : `Issue #${issue} is no record.`,
    ...(changes.length > 0 ? changes : ['Nothing had to be changed.']),
    ...(noRoom.length > 0 ? [noRoomFor(noRoom)] : []),
    ...(dryRun && text !== null ? ['The comment would say:', ...text.split('\n').map((line) => `  ${line}`)] : []),
  ];
}
