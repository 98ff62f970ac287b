import { heardEnough } from '../../pipeline/heard/heard.ts';
import { elementIn } from '../shared/element-in.ts';
import type { Enhance } from './enhance.ts';

/** Says how much of the session was heard in this browser, and draws it under the waveform. */
export const heardLine: Enhance = (player, { audio, percent, played, length }, signal) => {
  const figure = elementIn(player, '[data-heard]');
  const line = player.querySelector('[data-heard-line]');
  const log = elementIn(player, '[data-heard-log]');
  const show = () => {
    const heard = `${percent()} %`;
    if (figure && figure.textContent !== heard) figure.textContent = heard;
    if (log) log.hidden = percent() < heardEnough;
    const x = (time: number) => Math.round((1000 * time) / (length() || 1));
    line?.setAttribute(
      'd',
      played()
        .map(([start, end]) => `M${x(start)} 98H${x(end)}`)
        .join(''),
    );
  };
  for (const moment of ['timeupdate', 'pause', 'ended', 'loadedmetadata'])
    audio.addEventListener(moment, show, { signal });
  show();
};
