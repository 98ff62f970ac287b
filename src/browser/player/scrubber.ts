import { chapterAt, nextChapter, previousChapter } from '../../pipeline/heard/chapter-at.ts';
import { clock } from '../../pipeline/text/clock.ts';
import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';
import { scrubPointer } from './scrub-pointer.ts';
import { scrubTip } from './scrub-tip.ts';

/** Seconds that an arrow key goes. */
const small = 5;

/** Makes the waveform or the bar of a place its slider: it shows where the sound stands and what was heard of it, and seeks. */
export const scrubber: Enhance = (place, sound, signal) => {
  const slider = elementIn(place, '[data-scrub]');
  if (!slider) return;
  const {
    audio,
    about: { chapters },
    length,
    seek,
    played,
  } = sound;
  const past = slider.querySelector('[data-past]');
  const heard = slider.querySelector('[data-heard-line]');
  const now = elementIn(place, '[data-now]');
  const total = elementIn(place, '[data-length]');

  const show = () => {
    const at = audio.currentTime;
    const end = length();
    const chapter = chapterAt(chapters, at)?.title;
    const x = (time: number) => Math.round((1000 * time) / (end || 1));
    past?.setAttribute('width', String(Math.min(1000, (1000 * at) / (end || 1))));
    heard?.setAttribute(
      'd',
      played()
        .map(([from, to]) => `M${x(from)} 98H${x(to)}`)
        .join(''),
    );
    put(slider, 'aria-valuemax', String(Math.round(end)));
    put(slider, 'aria-valuenow', String(Math.round(at)));
    put(slider, 'aria-valuetext', [spoken(at, end), ...(chapter ? [`chapter ${chapter}`] : [])].join(', '));
    if (now) say(now, clock(at));
    if (total) say(total, end > 0 ? clock(end) : '');
  };
  for (const moment of ['timeupdate', 'seeking', 'pause', 'ended', 'durationchange', 'forgotten'])
    audio.addEventListener(moment, show, { signal });

  const timeUnder = scrubPointer(slider, sound, signal);
  slider.addEventListener(
    'keydown',
    (event) => {
      const to = event.ctrlKey || event.metaKey || event.altKey ? undefined : goesTo(event.key);
      if (to === undefined) return;
      event.preventDefault();
      // Nobody knows yet how far a recording on another host goes.
      seek(Math.min(to, length() || to));
    },
    { signal },
  );
  const goesTo = (key: string): number | undefined => {
    const at = audio.currentTime;
    if (key === 'ArrowRight' || key === 'ArrowUp') return at + small;
    if (key === 'ArrowLeft' || key === 'ArrowDown') return at - small;
    if (key === 'PageUp') return nextChapter(chapters, at, length() || at);
    if (key === 'PageDown') return previousChapter(chapters, at);
    if (key === 'Home') return 0;
    return key === 'End' ? length() || undefined : undefined;
  };
  scrubTip(slider, sound, timeUnder, signal);
  show();
};

const spoken = (at: number, end: number) => (end > 0 ? `${clock(at)} of ${clock(end)}` : clock(at));

function put(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function say(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}
