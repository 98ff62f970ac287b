import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';
import { isOurs } from './is-ours.ts';

/** Says in words why a sound does not play, and what to do. */
export const trouble: Enhance = (player, { audio }, signal) => {
  const place = elementIn(player, '[data-trouble]');
  const words = elementIn(player, '[data-trouble-words]');
  if (!place || !words) return;
  const show = async () => {
    const reason = audio.error && (await reasonOf(audio, audio.error));
    words.textContent = reason;
    place.hidden = !reason;
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

async function reasonOf(audio: HTMLAudioElement, { code }: MediaError): Promise<string> {
  if (!navigator.onLine) return 'You seem to be offline. Try again when you are connected.';
  if (code === MediaError.MEDIA_ERR_NETWORK) return 'The connection broke off. Try again in a moment.';
  if (code === MediaError.MEDIA_ERR_DECODE) return 'The audio file is damaged: the browser cannot read it any further.';
  // The browser does not say why it refused, and no host but the site's own may be asked.
  const status = isOurs(audio)
    ? await fetch(audio.src, { method: 'HEAD' }).then(
        (answer) => answer.status,
        () => 0,
      )
    : 0;
  if (status === 404 || status === 410) return `There is no audio file at ${audio.src} (${status}).`;
  if (status >= 400) return `The audio file cannot be had at the moment: its server answers ${status}.`;
  if (status > 0)
    return `This browser cannot play what is at ${audio.src}: it may be no audio file, or of a kind it does not know.`;
  return `The audio at ${audio.src} cannot be reached, or is of a kind that this browser does not know.`;
}
