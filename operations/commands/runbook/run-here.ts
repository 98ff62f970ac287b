import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CommandError } from '../../../src/commands/command-error.ts';
import { repositoryNamed, repositoryText } from '../../../src/settings/repository.ts';
import { settings } from '../../../src/settings/settings.ts';
import { print, printJson, say } from '../../../src/terminal/say.ts';
import { onEvent } from '../../control-room/on-event.ts';
import { Final, type Json } from '../../engine/engine.ts';
import { type Inbox, inboxOf } from '../../inbox/inbox.ts';
import { startCommanded, wish } from '../../runbooks/commanded.ts';
import type { Desk } from '../../runbooks/desk.ts';
import { watchGates } from '../../runbooks/watch-gates.ts';
import { ends, type OperationRun } from '../../store/tables/runs.ts';
import { openDesk } from '../open-desk.ts';
import type { RunOptions } from './run-options.ts';

/** How often the log is looked at, and how often GitHub is, in milliseconds. */
const soon = 300;
const later = 15_000;

/** Starts a runbook and works on it here: until it waits for somebody else, or with `--wait` until it has ended. */
export async function runHere(name: string, input: Json, options: RunOptions): Promise<void> {
  const { repository: place } = options;
  if (place !== undefined && !repositoryText.safeParse(place).success)
    throw new CommandError(`${JSON.stringify(place)} is no repository.`, 'Write it as owner/name.');
  const desk = await openDesk(settings(), `The runbook "${name}"`);
  const inbox = inboxOf(desk.store, desk.now);
  try {
    const requestedBy = await desk.forge.viewer();
    const wanted = { requestedBy, dryRun: options['dry-run'] ?? false, key: randomUUID() };
    const where = place === undefined ? {} : { repository: repositoryNamed(place) };
    const id = await asked(desk, inbox, name, input, { ...wanted, ...where });
    await desk.engine.work();
    inbox.work(onEvent(desk, watchGates, () => undefined));
    const run = await followed(desk, id, options.wait ?? false);
    if (options.json) printJson({ ...run, gates: await desk.store.gates.of(id) });
    else await tell(desk, run);
    if (run.state === 'failed') process.exitCode = 1;
  } finally {
    await inbox.stop();
    await desk.close();
  }
}

/** Stores what is asked for, then starts it; where this process ends in between, the next one that works starts the same run. */
async function asked(
  desk: Desk,
  inbox: Inbox,
  name: string,
  input: Json,
  wanted: Parameters<typeof wish>[3],
): Promise<string> {
  try {
    const event = wish(desk, name, input, wanted);
    await inbox.deliver(event);
    return (await startCommanded(desk, event)).id;
  } catch (error) {
    throw error instanceof Final ? new CommandError(error.message) : error;
  }
}

/** Says each line of the log as it comes, and gives the run once there is nothing to wait for here. */
async function followed(desk: Desk, id: string, wait: boolean): Promise<OperationRun> {
  let line = 0;
  for (let looked = Date.now(); ; await pause(soon)) {
    // Before the log, so that no line is missing once it has ended.
    const run = await desk.store.runs.get(id);
    for (const each of await desk.store.logs.after(id, line, 1000)) {
      say(each.text);
      line = each.line;
    }
    if (run && ends.includes(run.state)) return run;
    // A deployment has no pull request: nobody else goes on with it.
    const isElsewhere = run?.state === 'awaiting_approval' || run?.outcome.pullRequest !== undefined;
    if (run && isElsewhere && run.state !== 'running' && !wait) return run;
    if (Date.now() - looked < later) continue;
    looked = Date.now();
    await watchGates(desk);
  }
}

async function tell(desk: Desk, run: OperationRun): Promise<void> {
  if (run.outcome.diff) print(run.outcome.diff);
  for (const { title, value } of run.outcome.artifacts ?? []) say(`${title}: ${value}`);
  for (const { name, state } of await desk.store.gates.of(run.id)) say(`${name}: ${state}`);
  if (ends.includes(run.state)) return;
  say(`The run ${run.id} goes on in the control room, or with: npx ledgerline runbook watch`);
}
