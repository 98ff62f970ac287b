import { bandpass, highpass, lowpass } from './filters.ts';
import { drift, type Random } from './random.ts';
import { add, RATE, type Stereo } from './samples.ts';

/** The edges of a band of noise, in Hz. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Steady noise between two frequencies whose level wanders. */
export function bed(out: Stereo, random: Random, shape: Band & { period: number; depth: number; level: number }): void {
  const wave = drift(random, shape.period);
  for (const channel of [out.left, out.right]) {
    const [low, high, smooth] = [highpass(shape.low), lowpass(shape.high), lowpass(shape.high)];
    for (let i = 0; i < channel.length; i++) {
      const level = shape.level * (1 + shape.depth * wave(i / RATE));
      add(channel, i, smooth(high(low(random() * 2 - 1))) * level);
    }
  }
}

/** Noise that bends and swells around a center frequency, as wind does in a gap. */
export function gusts(out: Stereo, random: Random, center: number, sharpness: number, level: number): void {
  const strength = drift(random, 14);
  for (const channel of [out.left, out.right]) {
    const bend = drift(random, 9);
    const voice = bandpass(center, sharpness);
    let force = 0;
    for (let i = 0; i < channel.length; i++) {
      if (i % 64 === 0) {
        voice.tune(center * 2 ** (0.5 * strength(i / RATE) + 0.2 * bend(i / RATE)));
        force = level * (0.35 + 0.65 * Math.max(0, 0.5 + strength(i / RATE)) ** 1.5);
      }
      add(channel, i, voice.run(random() * 2 - 1) * force);
    }
  }
}

/** Waves of noise, one every so many seconds, never quite on time. */
export function swell(out: Stereo, random: Random, period: number, band: Band, level: number): void {
  const late = drift(random, 40);
  for (const [side, channel] of [out.left, out.right].entries()) {
    const [low, high] = [highpass(band.low), lowpass(band.high)];
    for (let i = 0; i < channel.length; i++) {
      // A wave comes in faster than it runs out: the phase is bent before it becomes a level.
      const turn = (i / RATE / period + 0.12 * late(i / RATE) + side * 0.04) % 1;
      const force = turn < 0.35 ? (turn / 0.35) ** 2 : ((1 - turn) / 0.65) ** 1.6;
      add(channel, i, high(low(random() * 2 - 1)) * level * (0.12 + 0.88 * force));
    }
  }
}
