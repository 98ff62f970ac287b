import { CommandError } from '../../../src/commands/command-error.ts';
import { secrets } from '../../../src/settings/environment.ts';
import type { Settings } from '../../../src/settings/join-settings.ts';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { createRoom } from '../../control-room/create-room.ts';
import { housekeeping } from '../../control-room/housekeeping.ts';
import { onEvent } from '../../control-room/on-event.ts';
import { type ServedRoom, serveRoom } from '../../control-room/serve.ts';
import { watchEvery } from '../../control-room/watch-every.ts';
import { inboxOf } from '../../inbox/inbox.ts';
import { decideGate } from '../../runbooks/decide-gate.ts';
import { watchGates } from '../../runbooks/watch-gates.ts';
import { type DeskSettings, type OpenDesk, openDesk } from '../open-desk.ts';
import { shownWork } from './shown-work.ts';

/** A control room that runs, with all that works behind it. */
export interface OpenControlRoom extends ServedRoom {
  readonly desk: OpenDesk;
}

const permissions =
  'Actions, Contents, Deployments and Pull requests: read and write; Checks, Commit statuses and Metadata: read';

/** Opens the desk, begins to work, and serves the pages. */
export async function openControlRoom(
  own: DeskSettings & Pick<Settings, 'serverUrl'> & { readonly keep?: string },
  { port, isDemo }: { readonly port: number; readonly isDemo: boolean },
): Promise<OpenControlRoom> {
  if (own.token === undefined)
    throw new CommandError(
      'The control room needs a token of GitHub.',
      `Set GITHUB_TOKEN to one with these repository permissions: ${permissions}. Or try it with --demo.`,
    );
  const desk = await openDesk(own, 'The control room');
  if (desk.config.repositories.length === 0) {
    await desk.close();
    throw new CommandError(
      'No repository is named, so there is nothing to look after.',
      'Name some under "operations.repositories" of ledgerline.config.ts, or try it with --demo.',
    );
  }
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
  inbox.work(onEvent(desk, watchGates, room.poll.wake));
  room.poll.start();
  const gates = watchEvery(
    () => watchGates(desk),
    (error) => room.errors.note('Looking at gates', error),
  );
  return {
    ...served,
    desk,
    async close() {
      gates.stop();
      await room.poll.stop();
      await inbox.stop();
      await served.close();
      await desk.close();
    },
  };
}
