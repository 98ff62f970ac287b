import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';

/** Fills the waveform up to where the sound stands, and seeks where it is pressed; keys have the native slider. */
export const waveform: Enhance = (player, { audio, length, seek }, signal) => {
  const wave = elementIn(player, '.wave');
  const past = wave?.querySelector('[data-past]');
  if (!wave || !past) return;
  const show = () => past.setAttribute('width', String((1000 * audio.currentTime) / (length() || 1)));
  const seekTo = (event: PointerEvent) => {
    const { left, width } = wave.getBoundingClientRect();
    if (event.buttons === 1) seek((length() * (event.clientX - left)) / width);
  };
  wave.addEventListener('pointerdown', seekTo, { signal });
  wave.addEventListener('pointermove', seekTo, { signal });
  for (const moment of ['timeupdate', 'seeking', 'loadedmetadata']) audio.addEventListener(moment, show, { signal });
  show();
};
