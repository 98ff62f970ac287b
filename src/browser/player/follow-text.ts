import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';

/** Marks the chapter and the words that are heard, keeps the words in sight, and plays from those that are chosen. */
export const followText: Enhance = (player, { audio, seek }, signal) => {
  // Chapters and words stand beside the player, because other things of the page come between.
  const page = player.parentElement ?? player;
  const box = elementIn(page, '[data-follow]');
  const lists = ['[data-chapters]', '[data-follow]'].map((list) => [
    ...page.querySelectorAll<HTMLElement>(`${list} [data-start]`),
  ]);
  let isFollowing = true;
  for (const hand of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    box?.addEventListener(hand, () => (isFollowing = false), { signal, passive: true });

  const show = () => {
    for (const pieces of lists) {
      const now = pieces.findLast((piece) => Number(piece.dataset.start) <= audio.currentTime + 0.05);
      const before = pieces.find((piece) => piece.ariaCurrent);
      if (now === before || audio.played.length === 0) continue;
      before?.removeAttribute('aria-current');
      now?.setAttribute('aria-current', 'true');
      if (box && now && isFollowing && box.contains(now)) reveal(box, now);
    }
  };
  for (const moment of ['timeupdate', 'seeked']) audio.addEventListener(moment, show, { signal });
  show();

  page.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element && event.target.closest<HTMLElement>('a[data-start]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      isFollowing = true;
      seek(Number(link.dataset.start));
      void audio.play().catch(() => {});
    },
    { signal },
  );
};

function reveal(box: HTMLElement, line: HTMLElement): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollTo({ top: line.offsetTop - box.clientHeight / 3, behavior: isCalm ? 'instant' : 'smooth' });
}
