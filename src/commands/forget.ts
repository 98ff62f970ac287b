import { stderr, stdin } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { forgetLedgers } from '../build/rebuild/kept-ledger.ts';
import { changeHub } from '../data-hub/change-hub.ts';
import { commitsWith } from '../data-hub/commits-with.ts';
import { emptyPrivateCache } from '../data-hub/empty-private-cache.ts';
import type { HubState } from '../data-hub/hub.ts';
import { consoleObserver } from '../loaders/console-observer.ts';
import type { Candidate } from '../pipeline/candidate.ts';
import type { Erasure } from '../pipeline/forgotten/erasure.ts';
import { isForgotten, isOfIssue } from '../pipeline/forgotten/is-forgotten.ts';
import { listed } from '../pipeline/text/listed.ts';
import { withArticle } from '../pipeline/text/with-article.ts';
import { forgottenRecords } from '../settings/hub-config.ts';
import { pathOfFile } from '../settings/hub-file.ts';
import type { Settings } from '../settings/join-settings.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say } from '../terminal/say.ts';
import { stepOutput } from '../terminal/step-output.ts';
import { CommandError } from './command-error.ts';
import { erasedLines, leftLines } from './forget/forget-lines.ts';
import { forgetPlan, type Subject } from './forget/forget-plan.ts';
import { issuesNow } from './forget/issues-now.ts';

/** `ledgerline forget`: erases a person's record wherever the project can reach, and says what is left to a person. */
export const command = defineCommand({
  meta: { name: 'forget', description: 'erases a record for good, and says what is left to delete by hand' },
  args: {
    type: { type: 'positional', required: true, description: 'the type of the record, such as user' },
    number: { type: 'positional', required: true, description: 'the number of its issue', valueHint: 'N' },
    yes: { type: 'boolean', description: 'do it without asking' },
    'dry-run': { type: 'boolean', description: 'say what would be erased and what is left, and change nothing' },
    json: {
      type: 'boolean',
      description: 'print { changed, commit, files, removed, hidden, stays, left } and nothing else',
    },
  },
  async run({ args }) {
    const own = settings();
    const subject = subjectOf(args.type, args.number);
    const observer = consoleObserver(own.requestLog);
    const target = { ...own, types: recordTypes, observer };
    const looked = await lookAndForget(own, subject, target, {
      dryRun: args['dry-run'] === true,
      mayWrite: () => mayWrite(args),
      isQuiet: args.json === true,
    }).finally(() => observer.finish());
    const { erased, change, removed, commit, history, issue, isDone, copies } = looked;
    const path = (file: string) => pathOfFile(own.dataHub, file);
    const left = leftLines(own, subject, { erased, history, issue, copies, isDone });
    if (args.json)
      printJson({
        changed: isDone && change.length > 0,
        commit,
        files: change.map(path),
        removed: removed.map(path).sort(),
        hidden: erased.said.map(({ type, id, hides }) => ({ type, id, keys: hides })),
        stays: erased.said.flatMap(({ type, id, stays }) => (stays.length > 0 ? [{ type, id, keys: stays }] : [])),
        left,
      });
    else say(...left);
    if (isDone) stepOutput({ changed: change.length > 0, commit: commit ?? '' });
    if (!isDone && args['dry-run'] !== true)
      throw new CommandError(
        'Nothing was erased: nobody said yes.',
        `Say it with "npx ledgerline forget ${subject.type.name} ${subject.id} --yes", or run it in a terminal.`,
      );
  },
});

function subjectOf(name: string, number: string): Subject {
  const type = recordTypes.find((one) => one.name === name);
  if (!type)
    throw new CommandError(
      'There is no record type of that name.',
      `The types are ${listed(recordTypes.map((one) => one.name))}: "npx ledgerline forget user 7".`,
    );
  const digits = number.replace(/^#/, '');
  if (!/^[1-9]\d{0,8}$/.test(digits))
    throw new CommandError('That is no number of an issue.', `Write it in digits: "npx ledgerline forget ${name} 7".`);
  return { type, id: Number(digits) };
}

interface Wish {
  readonly dryRun: boolean;
  readonly isQuiet: boolean;
  /** Asks, once it is known what would be erased. */
  mayWrite(): Promise<boolean>;
}

/** Looks first, asks, and then does it on what the data-hub holds at that moment. */
async function lookAndForget(
  own: Settings,
  subject: Subject,
  target: Parameters<typeof changeHub>[0],
  { dryRun, isQuiet, mayWrite: asks }: Wish,
) {
  const { issues, issue } = await issuesNow(own, subject, target);
  let last: { erased: Erasure; files: string[]; removed: readonly string[] } | undefined;
  const plan = async (hub: HubState) => {
    refuseOtherType(subject, [...hub.candidates, ...issues]);
    refuseUnknown(subject, { isKnown: issue !== 'gone' || isStored(hub, subject) });
    const { erased, change } = await forgetPlan(own, hub, issues, subject);
    const removed = change?.remove ?? [];
    last ??= { erased, files: [...(change?.write.keys() ?? []), ...removed].sort(), removed };
    return change;
  };
  await changeHub(target, plan, { dryRun: true });
  const { erased, files: change, removed } = last as unknown as NonNullable<typeof last>;
  const path = (file: string) => pathOfFile(own.dataHub, file);
  const files = change.map((file) => ({ path: path(file), isRemoved: removed.includes(file) }));
  if (!isQuiet) say(...erasedLines(subject, erased, { files, kept: erased.kept.map(path) }));
  // Types change, and the file of an earlier one is history too, unless another record stands there.
  const isOfOther = (place: string) => erased.kept.some((file) => file.replace(/\.\w+$/, '.json') === place);
  const places = recordTypes
    .map(({ plural }) => `data/${plural}/${subject.id}.json`)
    .filter((place) => !isOfOther(place));
  const gates = erased.kept.length === 0 ? [`data/gates/${subject.id}.json`] : [];
  const history = await commitsWith(target, [...new Set([...erased.remove, ...places, ...gates])]);
  const isDone = !dryRun && (await asks());
  const commit = isDone ? (await changeHub(target, plan)).commit : null;
  const copies = isDone ? (await emptyPrivateCache(own.cacheFolder)) + forgetLedgers(own.cacheFolder) : 0;
  return { erased, change, removed, commit, history, issue, isDone, copies };
}

/** A mistyped number must not erase another record. */
function refuseOtherType({ type, id }: Subject, candidates: readonly Candidate[]): void {
  const same = candidates.filter((one) => one.id === id);
  const ofIssue = same.filter(isOfIssue);
  const meant = ofIssue.length > 0 ? ofIssue : same;
  if (meant.length === 0 || meant.some((one) => one.type === type.name)) return;
  const [file] = same.filter((one) => one.type === type.name);
  throw new CommandError(
    `#${id} is ${withArticle(meant[0]?.type ?? 'record')}, not ${withArticle(type.name)}.`,
    file
      ? `${file.origin} never was an issue, so delete it by hand. Nothing was erased.`
      : 'Check the number. Nothing was erased.',
  );
}

/** Of whom there is nothing, or who is forgotten already. */
const isStored = ({ candidates, config, configFiles }: HubState, { type, id: number }: Subject): boolean =>
  candidates.some((one) => isForgotten(one, { number, type: type.name })) ||
  forgottenRecords(config, configFiles).some((record) => record.number === number);

/** A number that nobody has would be kept from whoever gets it later. */
function refuseUnknown({ type, id }: Subject, { isKnown }: { readonly isKnown: boolean }): void {
  if (isKnown) return;
  throw new CommandError(
    `There is no issue #${id} and no file of it, so there is no ${type.name} to forget.`,
    'Check the number. Nothing was erased.',
  );
}

async function mayWrite({
  yes = false,
  json = false,
}: {
  readonly yes?: boolean | undefined;
  readonly json?: boolean | undefined;
}): Promise<boolean> {
  if (yes) return true;
  if (json || !stdin.isTTY) return false;
  const ask = createInterface({ input: stdin, output: stderr, terminal: false });
  const answer = await ask.question('Erase all this for good? Type yes: ');
  ask.close();
  return answer.trim().toLowerCase() === 'yes';
}
