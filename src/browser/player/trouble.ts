import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';
import { lacksOutput } from './failure.ts';

/** Says in words why a sound does not play, and what to do. */
export const trouble: Enhance = (player, { audio }, signal) => {
  const place = elementIn(player, '[data-trouble]');
  const words = elementIn(player, '[data-trouble-words]');
  if (!place || !words) return;
  const show = async () => {
    const { error } = audio;
    const reason = error && (await reasonOf(audio));
    // While the reason was looked for, somebody may have tried again.
    if (audio.error !== error) return;
    words.textContent = reason;
    place.hidden = !reason;
    place.querySelector('a, span')?.toggleAttribute('hidden', lacksOutput(audio));
  };
  audio.addEventListener('error', () => void show(), { signal });
  audio.addEventListener('loadedmetadata', () => void show(), { signal });
  elementIn(place, '[data-again]')?.addEventListener(
    'click',
    () => {
      audio.load();
      void audio.play().catch(() => {});
    },
    { signal },
  );
  void show();
};

/** What tells the reasons apart comes when it is needed, if anything of this site comes. */
const reasonOf = (audio: HTMLAudioElement): Promise<string> =>
  import('./trouble-reason.ts').then(
    (loaded) => loaded.reasonOf(audio),
    () =>
      navigator.onLine
        ? 'The audio cannot be reached at the moment. Try again later.'
        : 'You seem to be offline. Try again when you are connected.',
  );
