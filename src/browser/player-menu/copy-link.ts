import { clock } from '../../pipeline/text/clock.ts';
import type { Enhance } from '../player/enhance.ts';
import { elementIn } from '../shared/element-in.ts';
import { timeLink } from '../shared/time-link.ts';

/** Copies an address that opens the page at the present time. */
export const copyLink: Enhance = (player, { audio }, signal) => {
  const says = elementIn(player, '[data-player-says]');
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
