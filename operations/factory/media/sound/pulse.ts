import type { Chord } from './harmony.ts';
import { add, RATE, type Stereo, samples, silence } from './samples.ts';

/** The weight of each beat in a bar of four. */
const BAR = [1, 0.35, 0.7, 0.35];

/** A soft, low beat on the root of each chord that comes in after the opening and leaves before the close. */
export function pulse(chords: readonly Chord[], seconds: number, tempo: number): Stereo {
  const out = silence(seconds);
  if (tempo === 0) return out;
  const [begin, finish] = [seconds * 0.14, seconds * 0.9];
  for (let beat = 0, at = begin; at < finish; beat++, at = begin + (beat * 60) / tempo) {
    const root = chords.find((chord) => at < chord.end)?.notes[0] ?? 55;
    const entrance = Math.min(1, (at - begin) / 20, (finish - at) / 20);
    thump(out, at, root > 92 ? root / 2 : root, entrance * (BAR[beat % BAR.length] ?? 0));
  }
  return out;
}

function thump(out: Stereo, at: number, root: number, gain: number): void {
  let phase = 0;
  for (let i = 0; i < samples(1.1); i++) {
    const time = i / RATE;
    phase += (2 * Math.PI * root * (1 + 0.5 * Math.exp(-time / 0.02))) / RATE;
    // The octave lets small speakers hint at a note they cannot play.
    const tone = Math.sin(phase) + 0.35 * Math.sin(2 * phase) * Math.exp(-time / 0.12);
    const value = gain * tone * (1 - Math.exp(-time / 0.012)) * Math.exp(-time / 0.24);
    add(out.left, samples(at) + i, value);
    add(out.right, samples(at) + i, value);
  }
}
