import type { Texture } from '../session.ts';
import { bubble, ping, scatter } from './drops.ts';
import { bed, gusts, swell } from './noise.ts';
import { between, type Random } from './random.ts';
import { place, type Stereo, silence } from './samples.ts';

/** A place to be in: weather, water or worn tape, made of nothing but shaped noise. */
export function texture(kind: Texture, seconds: number, random: Random): Stereo {
  const out = silence(seconds);
  PLACES[kind](out, seconds, random);
  return out;
}

const PLACES: Readonly<Record<Texture, (out: Stereo, seconds: number, random: Random) => void>> = {
  rain(out, seconds, random) {
    bed(out, random, { low: 500, high: 5_200, period: 19, depth: 0.25, level: 0.22 });
    bed(out, random, { low: 90, high: 380, period: 27, depth: 0.3, level: 0.25 });
    scatter(seconds, 34, random, (at) => {
      place(
        out,
        ping(between(random, 900, 4_200), 0.006, random),
        at,
        between(random, 0.02, 0.1) ** 1.2,
        between(random, -1, 1),
      );
    });
    scatter(seconds, 1.3, random, (at) => {
      place(
        out,
        ping(between(random, 420, 900), 0.02, random),
        at,
        between(random, 0.05, 0.16),
        between(random, -0.8, 0.8),
      );
    });
  },
  wind(out, _seconds, random) {
    gusts(out, random, 240, 3, 0.9);
    gusts(out, random, 560, 5, 0.5);
    bed(out, random, { low: 1_200, high: 4_000, period: 13, depth: 0.8, level: 0.05 });
  },
  tape(out, seconds, random) {
    bed(out, random, { low: 1_100, high: 6_000, period: 31, depth: 0.15, level: 0.12 });
    bed(out, random, { low: 40, high: 140, period: 3.1, depth: 0.5, level: 0.35 });
    scatter(seconds, 2.2, random, (at) => {
      place(
        out,
        ping(between(random, 1_200, 3_600), 0.0025, random),
        at,
        between(random, 0.02, 0.12),
        between(random, -0.5, 0.5),
      );
    });
  },
  stream(out, seconds, random) {
    bed(out, random, { low: 350, high: 2_600, period: 8, depth: 0.3, level: 0.16 });
    scatter(seconds, 22, random, (at) => {
      const depth = between(random, 0, 1);
      place(
        out,
        bubble(420 + 1_300 * depth * depth, random),
        at,
        between(random, 0.02, 0.11),
        between(random, -0.9, 0.9),
      );
    });
  },
  sea(out, _seconds, random) {
    swell(out, random, 11.3, { low: 120, high: 900 }, 0.8);
    swell(out, random, 11.3, { low: 900, high: 6_000 }, 0.3);
    swell(out, random, 17.9, { low: 60, high: 400 }, 0.6);
  },
  cave(out, seconds, random) {
    bed(out, random, { low: 35, high: 160, period: 21, depth: 0.4, level: 0.9 });
    gusts(out, random, 190, 6, 0.25);
    scatter(seconds, 0.32, random, (at) => {
      const drop = bubble(between(random, 620, 1_500), random);
      const [gain, pan] = [between(random, 0.25, 0.6), between(random, -0.9, 0.9)];
      // Each drop answers itself from the far wall before the reverberation takes over.
      place(out, drop, at, gain, pan);
      place(out, drop, at + 0.31, gain * 0.4, -pan);
      place(out, drop, at + 0.74, gain * 0.18, pan);
    });
  },
};
