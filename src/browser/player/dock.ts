import { clock } from '../../pipeline/text/webvtt.ts';
import { elementIn } from '../shared/element-in.ts';
import { playOrPause } from '../shared/play-or-pause.ts';
import { dockElement } from './dock-element.ts';
import { skipButtons } from './skip-and-speed.ts';
import type { Sound } from './sound.ts';

const shapes = { play: 'M5 3l12 7-12 7z', pause: 'M5 3h3.5v14H5zM11.5 3H15v14h-3.5z' };

let binding = new AbortController();

/** Shows a sound in the dock at the window's foot, with a way back to its page. */
export function showDock(sound: Sound, close: () => void): void {
  const { audio, about, length, sleep } = sound;
  const dock = dockElement();
  const { signal } = binding;
  const play = elementIn(dock, '[data-dock-play]');
  const title = elementIn<HTMLAnchorElement>(dock, '[data-dock-title]');
  const next = elementIn<HTMLAnchorElement>(dock, '[data-dock-next]');
  const time = elementIn(dock, '[data-dock-time]');
  const sleeps = elementIn(dock, '[data-dock-sleep]');
  const bar = elementIn<HTMLProgressElement>(dock, 'progress');

  if (title) Object.assign(title, { href: about.page, textContent: about.title });
  if (next && about.next !== null) next.href = about.next;
  elementIn(dock, '[data-dock-step]')?.replaceChildren(about.step === null ? '' : `Step ${about.step}`);
  audio.toggleAttribute('data-sounding', true);
  dock.hidden = false;

  const show = () => {
    play?.setAttribute('aria-label', audio.paused ? 'Play' : 'Pause');
    play?.querySelector('path')?.setAttribute('d', audio.paused ? shapes.play : shapes.pause);
    if (next) next.hidden = !audio.ended || about.next === null;
    const words = audio.error ? 'Not playable' : `${clock(audio.currentTime)} / ${clock(length())}`;
    if (time && time.textContent !== words) time.textContent = words;
    if (sleeps && sleeps.textContent !== sleep.words()) sleeps.textContent = sleep.words();
    if (bar) bar.value = audio.currentTime / (length() || 1);
  };
  for (const moment of ['play', 'pause', 'timeupdate', 'loadedmetadata', 'error', 'sleepchange'])
    audio.addEventListener(moment, show, { signal });
  skipButtons(dock, sound, signal);
  play?.addEventListener('click', playOrPause, { signal });
  elementIn(dock, '[data-dock-close]')?.addEventListener('click', () => leave(close), { signal });
  show();
}

/** The dock shows nothing, and lets go of the sound that stood in it. */
export function hideDock(): void {
  binding.abort();
  binding = new AbortController();
  const dock = elementIn(document, '#player-dock');
  if (dock) dock.hidden = true;
  elementIn(document, '[data-sounding]')?.removeAttribute('data-sounding');
  elementIn(document, '#player-dock audio')?.remove();
}

/** Takes an audio element in while its page goes; moved within one task, it plays on. */
export function parkInDock(audio: HTMLAudioElement): void {
  audio.controls = false;
  dockElement().append(audio);
}

function leave(close: () => void): void {
  close();
  // The button that had the focus is gone.
  elementIn(document, 'main')?.focus({ preventScroll: true });
}
