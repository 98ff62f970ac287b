import { lacksOutput } from './failure.ts';
import { isOurs } from './is-ours.ts';

/** Why a sound does not play, in words; empty where nothing is wrong. */
export async function reasonOf(audio: HTMLAudioElement): Promise<string> {
  const code = audio.error?.code;
  if (lacksOutput(audio))
    return 'This browser finds no sound output on your device, so nothing can be heard. Connect or choose one, then try again.';
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
