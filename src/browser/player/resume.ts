import { clock } from '../../pipeline/text/webvtt.ts';
import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';

/** Seconds at either end where going on is not worth an offer. */
const margin = 5;

/** Offers to go on where the listener stopped; nothing plays before the offer is taken. */
export const resume: Enhance = (player, { audio, stoppedAt, length, seek }, signal) => {
  const button = elementIn<HTMLButtonElement>(player, '[data-resume]');
  if (!button || audio.currentTime > 0 || stoppedAt < margin || stoppedAt > length() - margin) return;
  button.textContent = `Continue at ${clock(stoppedAt)}`;
  button.hidden = false;
  button.addEventListener(
    'click',
    () => {
      seek(stoppedAt);
      void audio.play();
    },
    { signal },
  );
  audio.addEventListener('play', () => Object.assign(button, { hidden: true }), { signal });
};
