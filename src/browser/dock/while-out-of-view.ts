import type { Sound } from '../player/sound.ts';

/** The part of a player that has to be seen for it to be in view. */
const enough = 0.3;

/** Tells whether the player of a sound's own page is out of view, or its page gone; again whenever that changes. */
export function whileOutOfView({ audio }: Sound, tell: (isOut: boolean) => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver((seen) => tell((seen.at(-1)?.intersectionRatio ?? 0) < enough), {
    threshold: enough,
  });
  const look = () => {
    observer.disconnect();
    const player = audio.closest('.sound');
    if (player) observer.observe(player);
    else tell(true);
  };
  document.addEventListener('astro:after-swap', look, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  look();
}
