import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CommandError } from '../../../../src/commands/command-error.ts';
import type { Settings } from '../../../../src/settings/join-settings.ts';
import { say } from '../../../../src/terminal/say.ts';
import { installedVoice } from '../../../factory/media/voices/installed-voice.ts';
import { makeDemoCheckout } from './demo-checkout.ts';
import { buildSite, serveSite } from './demo-site.ts';
import { makeSession } from './make-session.ts';

/** Where the demonstration works, below the checkout; git passes over it. */
const place = '.cache/loop-demo';
const usualPort = 4321;

/**
 * `ledgerline loop --once --demo`: three atoms become a session that can be heard on the site, in a copy of the checkout. It takes no token
 * and no network, and changes nothing else. Serves the site until it is stopped.
 */
export async function runDemo(own: Settings): Promise<void> {
  const voice = installedVoice(own.operations.factory.voice, 'en');
  if ('install' in voice)
    throw new CommandError(`A session needs a voice and ffmpeg. ${voice.install}`, 'Then run the same command again.');
  const [folder, keep] = [resolve(place, 'checkout'), resolve(place, 'keep')];
  const stop = new AbortController();
  const end = () => stop.abort(new Error('The demonstration was ended.'));
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    say(`The demonstration works in ${place}; nothing else of this checkout changes.`, 'Copying the checkout …');
    await rm(keep, { recursive: true, force: true });
    await makeDemoCheckout(process.cwd(), folder);
    const code = await makeSession(own, folder, keep, stop.signal);
    if (stop.signal.aborted) return;
    say(`Building a site with ${code} …`);
    await buildSite(folder, stop.signal);
    if (stop.signal.aborted) return;
    const { address, ended, stop: stopServing } = await serveSite(folder, usualPort);
    stop.signal.addEventListener('abort', stopServing, { once: true });
    say(`Its files are in ${join(place, 'keep', code)}.`);
    say(`Listen to it at ${address}experience/${code.toLowerCase()}/`, 'Press Ctrl+C to stop.');
    await ended;
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}
