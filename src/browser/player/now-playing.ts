import type { SoundFacts } from '../../pipeline/heard/sound-facts.ts';
import { siteKey } from '../shared/store-keys.ts';
import { type Sound, soundOf } from './sound.ts';

/** The one sound that plays, or played last, in this document. */
let current: Sound | undefined;

/** What shows it while its page is out of sight; it comes when something first plays. */
let dock: typeof import('../dock/dock.ts') | undefined;

/** The sound of a page's audio element: the one that plays already comes back to its page, in place of the page's own. */
export function soundOnPage(audio: HTMLAudioElement, about: SoundFacts): Sound {
  audio.controls = false;
  const isPlaying =
    current?.about.code === about.code && current.audio.getAttribute('src') === audio.getAttribute('src');
  if (!current || !isPlaying) return newSound(audio, about);
  audio.replaceWith(current.audio);
  return current;
}

/** A sound that becomes the one of this document when it plays. */
function newSound(audio: HTMLAudioElement, about: SoundFacts): Sound {
  const sound = soundOf(audio, about);
  audio.addEventListener('play', () => take(sound));
  // The native controls were there before this script.
  if (!audio.paused) take(sound);
  return sound;
}

/** The page of a sound goes: what has been started stays in the dock. */
export function leavePage(sound: Sound): void {
  if (sound === current) dock?.parkInDock(sound.audio);
  else sound.audio.removeAttribute('src');
}

function take(sound: Sound): void {
  silenceOtherTabs();
  if (current === sound) return;
  current?.audio.pause();
  current?.audio.removeAttribute('data-sounding');
  current?.sleep.handOver(sound.sleep);
  dock?.hideDock();
  current = sound;
  sound.audio.toggleAttribute('data-sounding', true);
  void import('../dock/dock.ts').then((loaded) => {
    dock = loaded;
    if (current === sound) dock.showDock(sound, close, newSound);
  });
}

function close(): void {
  current?.audio.pause();
  current?.audio.removeAttribute('data-sounding');
  current = undefined;
  dock?.hideDock();
}

let tabs: BroadcastChannel | undefined;

/** Tells the other tabs of this site that this one plays now, and gives way when another one does. */
function silenceOtherTabs(): void {
  if (!tabs) {
    tabs = new BroadcastChannel(siteKey('player'));
    tabs.onmessage = () => current?.audio.pause();
  }
  tabs.postMessage('playing');
}

const keep = () => current?.keep();
addEventListener('pagehide', keep);
document.addEventListener('visibilitychange', keep);
