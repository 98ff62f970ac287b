import { clock } from '../../pipeline/text/clock.ts';
import { elementIn } from '../shared/element-in.ts';
import { timeOf } from '../shared/time-link.ts';
import type { Enhance } from './enhance.ts';

/** What the address of a page ends with where a link that says "Play" leads to it. */
const toPlay = '#play';

/** Opens at the time the address names, without playing; plays where the address comes from somebody who asked for that. */
export const openAtTime: Enhance = (player, { audio, length, seek }, signal) => {
  const says = elementIn(player, '[data-player-says]');
  const openAt = () => {
    const time = timeOf(location.hash);
    // A time behind the end is none of this recording.
    if (time === undefined || (length() > 0 && time >= length())) return;
    seek(time);
    says?.replaceChildren(audio.paused ? `Opened at ${clock(time)}. Press Play to listen from there.` : '');
  };
  /** Nobody asks for what an address said once it has been done: loaded again, the page goes on where the listener stopped. */
  const forgetHash = () => history.replaceState(history.state, '', location.pathname + location.search);
  const playIfAsked = () => {
    if (location.hash !== toPlay) return;
    forgetHash();
    void audio.play().catch(() => {});
  };
  // A sound that came back to its page is where it is, whatever time the address said in the beginning.
  if (audio.played.length === 0) openAt();
  playIfAsked();
  for (const act of [openAt, playIfAsked]) addEventListener('hashchange', act, { signal });
  const begin = () => {
    says?.replaceChildren();
    if (timeOf(location.hash) !== undefined) forgetHash();
  };
  audio.addEventListener('play', begin, { signal });
};
