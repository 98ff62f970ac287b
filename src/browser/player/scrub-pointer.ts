import type { Sound } from './sound.ts';

/** Pixels that a finger goes before it slides along; a tap trembles. */
const slop = 6;

/** Lets a pointer send the sound to where it stands on a slider; returns which time lies under a pointer. */
export function scrubPointer(
  slider: HTMLElement,
  { audio, length, seek }: Sound,
  signal: AbortSignal,
): (event: PointerEvent) => number {
  const timeUnder = ({ clientX }: PointerEvent) => {
    const { left, width } = slider.getBoundingClientRect();
    return length() * Math.min(1, Math.max(0, (clientX - left) / width));
  };
  /** Where the pointer came down and the sound stood then, and whether it slides along. */
  let grip: { readonly x: number; readonly at: number; isSliding: boolean } | undefined;

  const take = (event: PointerEvent) => {
    if (event.button !== 0 || !(length() > 0)) return;
    slider.setPointerCapture(event.pointerId);
    // A finger may have come to scroll the page; then the browser takes it away again.
    const isSliding = event.pointerType === 'mouse';
    grip = { x: event.clientX, at: audio.currentTime, isSliding };
    if (isSliding) seek(timeUnder(event));
  };
  const slide = (event: PointerEvent) => {
    if (!grip) return;
    grip.isSliding ||= Math.abs(event.clientX - grip.x) > slop;
    if (grip.isSliding) seek(timeUnder(event));
  };
  const release = (event: PointerEvent) => {
    if (grip) seek(timeUnder(event));
    grip = undefined;
  };
  const cancel = () => {
    if (grip?.isSliding) seek(grip.at);
    grip = undefined;
  };
  slider.addEventListener('pointerdown', take, { signal });
  slider.addEventListener('pointermove', slide, { signal });
  slider.addEventListener('pointerup', release, { signal });
  slider.addEventListener('pointercancel', cancel, { signal });
  return timeUnder;
}
