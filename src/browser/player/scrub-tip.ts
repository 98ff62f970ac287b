import { chapterAt } from '../../pipeline/heard/chapter-at.ts';
import { clock } from '../../pipeline/text/clock.ts';
import { elementIn } from '../shared/element-in.ts';
import type { Sound } from './sound.ts';

/** Says above a slider which time and chapter lie under the pointer, or where the keyboard stands. */
export function scrubTip(
  slider: HTMLElement,
  { audio, about, length }: Sound,
  timeUnder: (event: PointerEvent) => number,
  signal: AbortSignal,
): void {
  const tip = elementIn(slider, '[data-tip]');
  if (!tip) return;
  const show = (time: number) => {
    const end = length();
    if (!(end > 0)) return;
    const share = time / end;
    tip.textContent = [clock(time), chapterAt(about.chapters, time)?.title ?? ''].join(' ').trim();
    tip.hidden = false;
    // It stays within the slider: at the left end it begins at the time, at the right end it ends there.
    tip.style.left = `${100 * share}%`;
    tip.style.transform = `translateX(${-100 * share}%)`;
  };
  const showFocus = () => slider.matches(':focus-visible') && show(audio.currentTime);
  const hide = () => {
    tip.hidden = true;
    showFocus();
  };
  slider.addEventListener('pointermove', (event) => show(timeUnder(event)), { signal });
  for (const moment of ['pointerleave', 'pointercancel', 'blur']) slider.addEventListener(moment, hide, { signal });
  slider.addEventListener('focus', showFocus, { signal });
  for (const moment of ['seeking', 'timeupdate'])
    audio.addEventListener(moment, () => slider.matches(':not(:hover)') && showFocus(), { signal });
}
