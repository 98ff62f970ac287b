import type { Sound } from './sound.ts';

/** Lets the buttons of a place jump by the seconds they name, back or forward. */
export function skipButtons(place: ParentNode, { audio, seek }: Sound, signal: AbortSignal): void {
  for (const button of place.querySelectorAll<HTMLElement>('[data-skip]'))
    button.addEventListener('click', () => seek(audio.currentTime + Number(button.dataset.skip)), { signal });
}
