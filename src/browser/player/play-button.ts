import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';
import { hasFailed } from './failure.ts';
import { playWords } from './play-words.ts';
import type { Sound } from './sound.ts';

const shapes = { play: 'M5 3l12 7-12 7z', pause: 'M5 3h3.5v14H5zM11.5 3H15v14h-3.5z' };

const moments = ['play', 'pause', 'ended', 'seeking', 'timeupdate', 'loadedmetadata', 'error', 'forgotten'];

/** The one large button: it plays and pauses, and says in words what it does. */
export const playButton: Enhance = (player, sound, signal) => {
  const button = elementIn<HTMLButtonElement>(player, '[data-play]');
  if (!button) return;
  const { audio } = sound;
  const words = elementIn(button, '[data-play-words]');
  const show = () => {
    const isPaused = isSilent(sound);
    const said = playWords({
      isPaused,
      hasEnded: audio.ended || (sound.length() > 0 && audio.currentTime > sound.length() - 0.5),
      at: audio.currentTime,
      percent: sound.percent(),
      hasBegun: sound.played().length > 0,
    });
    if (words) {
      if (words.textContent !== said) words.textContent = said;
    } else button.setAttribute('aria-label', said);
    button.querySelector('path')?.setAttribute('d', isPaused ? shapes.play : shapes.pause);
  };
  for (const moment of moments) audio.addEventListener(moment, show, { signal });
  button.addEventListener('click', () => toggle(sound), { signal });
  show();
};

/** A sound that failed while it should play is not "paused" to the browser. */
const isSilent = ({ audio }: Sound) => audio.paused || hasFailed(audio);

function toggle({ audio }: Sound): void {
  if (!audio.paused && !hasFailed(audio)) {
    audio.pause();
    return;
  }
  if (audio.error) audio.load();
  void audio.play().catch(() => {});
}
