import { CommandError } from '../../../src/commands/command-error.ts';
import { secrets } from '../../../src/settings/environment.ts';
import type { Settings } from '../../../src/settings/join-settings.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { say } from '../../../src/terminal/say.ts';
import { createRoom } from '../../control-room/create-room.ts';
import { housekeeping } from '../../control-room/housekeeping.ts';
import { onEvent } from '../../control-room/on-event.ts';
import { type ServedRoom, serveRoom } from '../../control-room/serve.ts';
import { seldom, watchEvery } from '../../control-room/watch-every.ts';
import { inboxOf } from '../../inbox/inbox.ts';
import type { RunningLoop } from '../../loop/run-loop.ts';
import type { Stage } from '../../loop/stage.ts';
import { decideGate } from '../../runbooks/decide-gate.ts';
import { watchGates } from '../../runbooks/watch-gates.ts';
import { beginLoop } from '../loop/begin-loop.ts';
import { type Chosen, chooseStages } from '../loop/choose-stages.ts';
import { type DeskSettings, type OpenDesk, openDesk } from '../open-desk.ts';
import { shownWork } from './shown-work.ts';

/** A control room that runs, with all that works behind it. */
export interface OpenControlRoom extends ServedRoom {
  readonly desk: OpenDesk;
}

const permissions =
  'Actions, Contents, Deployments and Pull requests: read and write; Checks, Commit statuses and Metadata: read';

/** Opens the desk, begins to work, and serves the pages; with stages it works the loop as well. */
export async function openControlRoom(
  own: DeskSettings & Pick<Settings, 'serverUrl'> & { readonly keep?: string },
  { port, isDemo, loop: stages }: { readonly port: number; readonly isDemo: boolean; readonly loop?: readonly Stage[] },
): Promise<OpenControlRoom> {
  if (own.token === undefined)
    throw new CommandError(
      'The control room needs a token of GitHub.',
      `Set GITHUB_TOKEN to one with these repository permissions: ${permissions}. Or try it with --demo.`,
    );
  const chosen = stages && chooseStages(stages, own.operations);
  const desk = await openDesk(own, 'The control room');
  if (desk.config.repositories.length === 0) {
    await desk.close();
    throw new CommandError(
      'No repository is named, so there is nothing to look after.',
      'Name some under "operations.repositories" of ledgerline.config.ts, or try it with --demo.',
    );
  }
  const stop = new AbortController();
  const loop = await loopOn(own, desk, chosen, stop.signal);
  const inbox = inboxOf(desk.store, desk.now, (message) => room.errors.note('The inbox', new Error(message)));
  const room = createRoom({
    ...{ desk, inbox, decideGate, isDemo, serverUrl: own.serverUrl },
    repositories: desk.config.repositories.map(repositoryNamed),
    ...shownWork(desk.config.repositories, own.keep),
    webhookSecret: own.operations.webhookSecret,
    secrets: [...secrets(), ...[own.token, own.operations.webhookSecret].filter((text) => text !== undefined)],
  });
  const served = await serveRoom(room, port);
  await desk.engine.work();
  await desk.engine.schedule(housekeeping, { everySeconds: 86_400 }, housekeeping, null);
  const handle = onEvent(desk, watchGates, room.poll.wake);
  inbox.work(async (event) => {
    await handle(event);
    loop?.wake();
  });
  room.poll.start();
  const gates = watchEvery(
    () => watchGates(desk),
    (error) => room.errors.note('Looking at gates', error),
  );
  const looks = watchEvery(
    async () => desk.alsoLooks?.(inbox.deliver),
    (error) => room.errors.note('Looking for issues', error),
    seldom,
  );
  return {
    ...served,
    desk,
    async close() {
      stop.abort();
      gates.stop();
      looks.stop();
      await loop?.ended;
      await room.poll.stop();
      await inbox.stop();
      await served.close();
      await desk.close();
    },
  };
}

async function loopOn(
  own: DeskSettings & Pick<Settings, 'serverUrl'>,
  desk: OpenDesk,
  chosen: Chosen | undefined,
  stop: AbortSignal,
): Promise<RunningLoop | undefined> {
  try {
    return chosen && beginLoop(own, desk, chosen, { once: false, stop, tell: (line) => say(`The loop: ${line}`) });
  } catch (error) {
    await desk.close();
    throw error;
  }
}
