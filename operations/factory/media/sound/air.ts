import { bandpass } from './filters.ts';
import { type Chord, CROSSFADE, presence } from './harmony.ts';
import { between, drift, type Random } from './random.ts';
import { add, RATE, type Stereo, samples, silence } from './samples.ts';

/** The breath in the pads: noise blown through the upper notes of each chord, like a choir that only exhales. */
export function air(chords: readonly Chord[], seconds: number, random: Random): Stereo {
  const out = silence(seconds);
  for (const chord of chords) {
    for (const note of chord.notes.slice(1)) {
      const breath = drift(random, between(random, 7, 12));
      for (const channel of [out.left, out.right]) blow(channel, chord, note * 2, breath, random);
    }
  }
  return out;
}

function blow(channel: Float32Array, chord: Chord, note: number, breath: (at: number) => number, random: Random): void {
  const body = bandpass(note, 45);
  const edge = bandpass(note * 2.003, 60);
  const first = Math.max(0, samples(chord.start - CROSSFADE / 2));
  const last = Math.min(channel.length, samples(chord.end + CROSSFADE / 2));
  let level = 0;
  for (let i = first; i < last; i++) {
    if (i % 64 === 0) level = presence(chord, i / RATE) * (0.55 + 0.45 * breath(i / RATE));
    const noise = random() * 2 - 1;
    add(channel, i, (body.run(noise) + 0.35 * edge.run(noise)) * level);
  }
}
