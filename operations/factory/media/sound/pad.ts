import { type Chord, CROSSFADE, presence } from './harmony.ts';
import { between, drift, type Random } from './random.ts';
import { add, RATE, read, type Stereo, samples, silence } from './samples.ts';

const TABLE = 2048;
/** Samples between two looks at the slow curves. */
const STEP = 64;

/** Slow chords of detuned waves, each note brightening and dimming at a pace of its own. */
export function pad(chords: readonly Chord[], seconds: number, brightness: number, random: Random): Stereo {
  const out = silence(seconds);
  for (const chord of chords) {
    chord.notes.forEach((note, index) => {
      const dark = wave(note, 1_600, 1.9, random);
      const bright = wave(note, 5_200, 1.2, random);
      const glow = drift(random, between(random, 9, 17));
      const gain = index === 0 ? 0.6 : 0.8 / index ** 0.3;
      // The bass stays in the middle, so that it survives small speakers and the joint stereo of the encoder.
      const width = index === 0 ? 0 : 0.9;
      for (const cents of [-5, 0.7, 6]) {
        const sway = drift(random, between(random, 11, 23));
        const pan = width * Math.sign(cents) * (index % 2 ? 1 : -1) * (Math.abs(cents) < 1 ? 0.15 : 1);
        oscillate(
          out,
          { chord, dark, bright, glow, sway, pan, gain, brightness, note: note * 2 ** (cents / 1200) },
          random,
        );
      }
    });
  }
  return out;
}

interface Oscillator {
  readonly chord: Chord;
  readonly note: number;
  readonly dark: Float32Array;
  readonly bright: Float32Array;
  readonly glow: (at: number) => number;
  readonly sway: (at: number) => number;
  readonly pan: number;
  readonly gain: number;
  readonly brightness: number;
}

function oscillate(out: Stereo, tone: Oscillator, random: Random): void {
  const first = Math.max(0, samples(tone.chord.start - CROSSFADE / 2));
  const last = Math.min(out.left.length, samples(tone.chord.end + CROSSFADE / 2));
  let phase = random() * TABLE;
  for (let from = first; from < last; from += STEP) {
    const at = from / RATE;
    const level = tone.gain * presence(tone.chord, at) * (0.85 + 0.15 * tone.sway(at * 1.3));
    const open = Math.min(1, Math.max(0, tone.brightness * (1 + 0.7 * tone.glow(at))));
    const angle = ((tone.pan * (0.8 + 0.2 * tone.sway(at)) + 1) * Math.PI) / 4;
    const [left, right] = [level * Math.cos(angle), level * Math.sin(angle)];
    const pace = ((tone.note * (1 + 0.0009 * tone.sway(at))) / RATE) * TABLE;
    for (let i = from; i < Math.min(last, from + STEP); i++) {
      const value = lookUp(tone.dark, phase) * (1 - open) + lookUp(tone.bright, phase) * open;
      add(out.left, i, value * left);
      add(out.right, i, value * right);
      phase += pace;
      if (phase >= TABLE) phase -= TABLE;
    }
  }
}

function wave(note: number, ceiling: number, slope: number, random: Random): Float32Array {
  const table = new Float32Array(TABLE + 1);
  const harmonics = Math.max(1, Math.floor(ceiling / note));
  for (let n = 1; n <= harmonics; n++) {
    const weight = (between(random, 0.6, 1) * (n % 2 ? 1 : 0.7)) / n ** slope;
    const phase = random() * 2 * Math.PI;
    for (let i = 0; i <= TABLE; i++) add(table, i, weight * Math.sin((2 * Math.PI * n * i) / TABLE + phase));
  }
  return table;
}

function lookUp(table: Float32Array, phase: number): number {
  const index = Math.floor(phase);
  const low = read(table, index);
  return low + (read(table, index + 1) - low) * (phase - index);
}
