import type { SoundFacts } from '../../pipeline/heard/sound-facts.ts';
import { nextIn } from '../../pipeline/path/queue.ts';
import { queueHere } from '../player/queue-store.ts';
import type { Sound } from '../player/sound.ts';
import { parkInDock } from './dock-element.ts';

/** Takes a recording under the care of the document. */
export type Take = (audio: HTMLAudioElement, about: SoundFacts) => Sound;

/** Starts the next step when a session ends, for whoever wants that; tells when it could not. */
export function goOn({ audio, about, sleep }: Sound, take: Take, failed: () => void, signal: AbortSignal): void {
  audio.addEventListener(
    'ended',
    () => {
      const queue = queueHere();
      const next = nextIn(queue, about.rest);
      if (!queue.goesOn || !next || sleep.choice() === 'chapter') return;
      // Its page goes with the sound where it is shown, if that takes no load; nobody is led away from another page.
      if (audio.closest('session-player') && 'navigation' in window) location.assign(`${next.page}#play`);
      // Once the next sound has begun, it is that one which tells its trouble.
      else void playHere(next.page, take).catch(() => signal.aborted || failed());
    },
    // Before the sleep timer forgets that it stops here.
    { signal, capture: true },
  );
}

/** Plays what another page holds, without going there. */
async function playHere(page: string, take: Take): Promise<void> {
  const response = await fetch(page);
  if (!response.ok) throw new Error(`${page} answered ${response.status}.`);
  const held = new DOMParser().parseFromString(await response.text(), 'text/html');
  const player = held.querySelector<HTMLElement>('session-player');
  const audio = player?.querySelector('audio');
  if (!player || !audio) throw new Error(`${page} holds no sound.`);
  const about: SoundFacts = JSON.parse(player.dataset.about ?? '{}');
  // Sound from a document without a window would never play.
  const own = document.importNode(audio, true);
  own.controls = false;
  take(own, about);
  await own.play();
  parkInDock(own);
}
