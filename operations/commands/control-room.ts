import { spawn } from 'node:child_process';
import { defineCommand } from 'citty';
import { CommandError } from '../../src/commands/command-error.ts';
import { settings } from '../../src/settings/settings.ts';
import { say } from '../../src/terminal/say.ts';
import { openControlRoom } from './control-room/open-control-room.ts';
import { startDemo } from './control-room/start-demo.ts';
import { stagesOf } from './loop/stages.ts';

/** `ledgerline control-room`: the pages where people see and steer workflow runs and runbooks. */
export const command = defineCommand({
  meta: { name: 'control-room', description: 'shows and steers workflow runs and runbooks, on this machine only' },
  args: {
    port: { type: 'string', default: '4400', description: 'port; the next free one when it is taken' },
    demo: { type: 'boolean', description: 'shows a made-up world; nothing in it is real, and nothing is kept' },
    loop: { type: 'boolean', description: 'works the loop as well, in the same process' },
    'no-open': { type: 'boolean', description: 'print its address, and open no browser' },
  },
  async run({ args, rawArgs }) {
    const port = Number(args.port);
    if (!/^\d{1,5}$/.test(args.port) || port > 65_535)
      throw new CommandError(`"${args.port}" is no port.`, 'Give a whole number from 1 to 65535.');
    const demo = args.demo ? await startDemo(settings()) : undefined;
    const room = await openControlRoom(demo?.settings ?? settings(), {
      ...{ port, isDemo: demo !== undefined },
      ...(args.loop && !demo && { loop: stagesOf(settings()) }),
    });
    await demo?.begin(room);
    say(
      ...(demo ? ['A demonstration: nothing in it is real, and nothing is kept.'] : []),
      'The control room is open for you at this address, which nobody else should have:',
      `  ${room.startAddress}`,
      'Ctrl+C ends it.',
    );
    // citty reads "--no-open" as the opposite of an option "open".
    if (!rawArgs.includes('--no-open') && process.stdout.isTTY) openInBrowser(room.startAddress);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    say('What is being done is finished first.');
    await room.close();
    await demo?.close();
  },
});

/** Opens an address as this machine opens addresses; where it cannot, the printed one is enough. */
function openInBrowser(address: string): void {
  const [program, ...words] = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }[
    process.platform as string
  ] ?? ['xdg-open'];
  const child = spawn(program ?? 'xdg-open', [...words, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
