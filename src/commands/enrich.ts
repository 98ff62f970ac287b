import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { consoleObserver } from '../loaders/console-observer.ts';
import { readPrompts } from '../loaders/texts/read-prompts.ts';
import type { Replied } from '../pipeline/enrich/wire.ts';
import { counting } from '../pipeline/text/counting.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say } from '../terminal/say.ts';
import { stepOutput } from '../terminal/step-output.ts';
import { stepSummary } from '../terminal/step-summary.ts';
import { CommandError } from './command-error.ts';
import type { Answers } from './enrich/answers-to.ts';
import type { Scope } from './enrich/due-texts.ts';
import { dueLines, publishedLines, tokensOf } from './enrich/enrich-lines.ts';
import { readCalls, readReplies, usualFolder, writeCalls, writeReplies } from './enrich/handed-over.ts';
import { collect, type Inferred, infer, publish } from './enrich/jobs.ts';
import { notProposed, placelessLines, proposedLines } from './enrich/proposed-lines.ts';

const jobs = ['collect', 'infer', 'publish'];

/** `ledgerline enrich`: gives records the texts that help their readers, by rule or by a model, into the key `ai`. */
export const command = defineCommand({
  meta: { name: 'enrich', description: 'writes summaries and the like into the data-hub, by rule or by a model' },
  args: {
    job: {
      type: 'positional',
      required: false,
      description: 'collect, infer or publish: one of the three jobs alone, as the workflow runs them',
      valueHint: 'JOB',
    },
    type: { type: 'string', description: 'only records of this type', valueHint: 'TYPE' },
    again: { type: 'boolean', description: 'make texts anew whose input has not changed' },
    work: { type: 'string', description: 'the folder in which the jobs hand over', valueHint: 'FOLDER' },
    'dry-run': { type: 'boolean', description: 'say what would be made and what it would cost; ask and write nothing' },
    json: { type: 'boolean', description: 'print what was found or done, and nothing else' },
  },
  async run({ args: { job, type, again = false, work: folder = usualFolder, 'dry-run': dryRun = false, json } }) {
    if (job !== undefined && !jobs.includes(job))
      throw new CommandError(`There is no job "${job}".`, `The jobs are ${jobs.join(', ')}.`);
    const scope: Scope = {
      type: type === undefined ? undefined : typeNamed(type),
      again,
      handsOver: job !== undefined,
    };
    const observer = consoleObserver(settings().requestLog);
    const own = { ...settings(), observer };
    const prompts = readPrompts();
    const tell = (done: object, lines: readonly string[]) => (json ? printJson(done) : say(...lines));

    const inferred = await work().finally(() => observer.finish());
    if (inferred?.stopped) throw inferred.stopped;

    async function work(): Promise<Pick<Inferred, 'stopped'> | undefined> {
      if (job === 'infer') return inferJob();
      if (job === 'publish')
        return publishJob(own.ai.provider === 'extractive' ? { replies: [], stopped: false } : readReplies(folder));
      const found = await collect(own, prompts, scope);
      if (job === undefined && !dryRun) {
        const said = await infer(own, found);
        const later = own.ai.provider === 'extractive' ? 0 : found.due.length - said.replies.length;
        const done = await publishJob({ replies: said.replies, stopped: said.stopped !== undefined }, later);
        return said.stopped ? said : done;
      }
      if (!dryRun) writeCalls(folder, found);
      stepOutput({ calls: String(found.calls.length) });
      const { input, output } = tokensOf(found.calls);
      const due = found.due.map(({ ask }) => ask.key);
      const { placeless } = found;
      tell({ due, placeless, calls: found.calls.length, inputTokens: input, outputTokens: output }, [
        ...dueLines(found, own.ai),
        ...placelessLines(found.placeless),
      ]);
      return undefined;
    }

    async function inferJob(): Promise<Pick<Inferred, 'stopped'>> {
      const asked = readCalls(folder);
      if (dryRun) {
        tell({ calls: asked.calls.length }, [`${counting(asked.calls.length, 'call')} would be made.`]);
        return {};
      }
      // What was answered was paid for, whatever becomes of the rest.
      const heard: Replied[] = [];
      writeReplies(folder, heard);
      const found = await infer(own, asked, (reply) => {
        heard.push(reply);
        writeReplies(folder, heard);
      });
      writeReplies(folder, found.replies, found.stopped !== undefined);
      const failed = found.replies.filter(({ failure }) => failure !== undefined).length;
      tell({ replies: found.replies.length, failed, overBudget: found.overBudget }, [
        `${counting(found.replies.length, 'call was', 'calls were')} made, of which ${failed} failed.`,
        ...(found.overBudget > 0 ? [`${counting(found.overBudget, 'call')} had no room in the budget.`] : []),
      ]);
      return found;
    }

    async function publishJob(found: Answers, later = 0): Promise<Pick<Inferred, 'stopped'>> {
      const done = await publish(own, prompts, scope, { ...found, dryRun });
      const { told, files, doubted, commit } = done;
      const lines = [...publishedLines(done, { dryRun, later }), ...proposedLines(done.proposed)];
      const changed = files.length > 0;
      if (!dryRun) {
        stepOutput({ changed, commit: commit ?? '' });
        stepSummary('Enrich', lines);
      }
      tell({ changed, commit, files, texts: told, doubted, proposals: done.proposed.told }, lines);
      const stopped = notProposed(done.proposed);
      return stopped ? { stopped } : {};
    }
  },
});

function typeNamed(name: string): string {
  const found = recordTypes.find((one) => one.name === name || one.plural === name);
  if (found) return found.name;
  throw new CommandError(
    `There is no record type "${name}".`,
    `The record types are ${recordTypes.map((one) => one.name).join(', ')}.`,
  );
}
