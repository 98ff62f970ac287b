import { bandpass } from './filters.ts';
import { between, type Random } from './random.ts';
import { RATE, samples } from './samples.ts';

/** Calls back at chance moments, so many times a second on average. */
export function scatter(seconds: number, perSecond: number, random: Random, drop: (at: number) => void): void {
  for (let at = 0; at < seconds; at += -Math.log(1 - random()) / perSecond) drop(at);
}

/** A tick of noise at a pitch: a raindrop on slate, dust on tape. */
export function ping(note: number, decay: number, random: Random): Float32Array {
  const body = bandpass(note, 4);
  return Float32Array.from({ length: samples(decay * 6) }, (_, i) => {
    return body.run((random() * 2 - 1) * 4 * Math.exp(-i / RATE / decay));
  });
}

/** A round drop of water, rising in pitch as its bubble closes. */
export function bubble(note: number, random: Random): Float32Array {
  const decay = between(random, 0.012, 0.04);
  const rise = between(random, 0.1, 0.5);
  let phase = 0;
  return Float32Array.from({ length: samples(decay * 6) }, (_, i) => {
    const at = i / RATE;
    phase += (2 * Math.PI * note * (1 + (rise * at) / decay / 4)) / RATE;
    return Math.sin(phase) * Math.exp(-at / decay) * (1 - Math.exp(-at / 0.002));
  });
}
