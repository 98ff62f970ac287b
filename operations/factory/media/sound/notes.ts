import type { Score } from '../session.ts';
import { between, type Random } from './random.ts';
import { place, type Stereo, silence } from './samples.ts';
import { strike } from './strike.ts';
import { frequencies } from './tuning.ts';

/** The single notes: tape loops of unequal length that never meet the same way twice, and the motif at each chapter. */
export function notes(score: Score, seconds: number, chapterStarts: readonly number[], random: Random): Stereo {
  const out = silence(seconds);
  frequencies(score.loops).forEach((note, index, all) => {
    const period = 11.3 + 4.17 * index + between(random, 0, 2);
    const pan = all.length > 1 ? (index / (all.length - 1)) * 1.3 - 0.65 : 0;
    for (let at = between(random, 4, 4 + period); at < seconds - 10; at += period) {
      if (random() < 0.2) continue;
      place(out, strike(score.instrument, note, random), at, between(random, 0.28, 0.6), pan);
    }
  });
  for (const at of [...chapterStarts.map((start) => Math.max(1, start - 6)), seconds - 13]) {
    motif(out, score, at, random);
  }
  return out;
}

function motif(out: Stereo, score: Score, from: number, random: Random): void {
  frequencies(score.motif).forEach((note, index) => {
    const at = from + index * 1.35 + between(random, -0.06, 0.1);
    const gain = between(random, 0.5, 0.62) * (index === 3 ? 0.8 : 1);
    place(out, strike(score.instrument, note, random), at, gain, index * 0.16 - 0.24);
  });
}
