import { clock } from '../../pipeline/text/webvtt.ts';
import { elementIn } from '../shared/element-in.ts';
import { timeLink, timeOf } from '../shared/time-link.ts';
import type { Enhance } from './enhance.ts';

/** Opens at the time the address names, without playing, and copies an address that names the present one. */
export const shareTime: Enhance = (player, { audio, seek }, signal) => {
  const says = elementIn(player, '[data-player-says]');
  const open = () => {
    const time = timeOf(location.hash);
    if (time === undefined) return;
    seek(time);
    says?.replaceChildren(audio.paused ? `Opened at ${clock(time)}. Press play to listen from there.` : '');
  };
  // A sound that came back to its page is where it is, whatever the address said in the beginning.
  if (audio.played.length === 0) open();
  addEventListener('hashchange', open, { signal });
  audio.addEventListener('play', () => says?.replaceChildren(), { signal });

  const copy = async () => {
    const link = timeLink(location.href, audio.currentTime);
    const at = clock(audio.currentTime);
    const words = await navigator.clipboard.writeText(link).then(
      () => `Copied the link at ${at}.`,
      () => {
        history.replaceState(history.state, '', link);
        return `The link at ${at} is in the address bar now.`;
      },
    );
    says?.replaceChildren(words);
  };
  elementIn(player, '[data-copy]')?.addEventListener('click', () => void copy(), { signal });
};
