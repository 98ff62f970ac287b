import type { Instrument } from '../session.ts';
import { lowpass } from './filters.ts';
import type { Random } from './random.ts';
import { add, RATE, read, samples } from './samples.ts';

interface Partial {
  readonly ratio: number;
  readonly level: number;
  /** Seconds until the partial has fallen to a third. */
  readonly decay: number;
}

const BELL: readonly Partial[] = [
  { ratio: 0.5, level: 0.18, decay: 2.6 },
  { ratio: 1, level: 1, decay: 2.2 },
  { ratio: 2.003, level: 0.42, decay: 1.3 },
  { ratio: 3.01, level: 0.16, decay: 0.7 },
  { ratio: 4.17, level: 0.09, decay: 0.42 },
  { ratio: 5.43, level: 0.045, decay: 0.25 },
];

// Felt between hammer and string: few harmonics, slightly stretched as in a real piano, and no edge to the attack.
const FELT: readonly Partial[] = Array.from({ length: 9 }, (_, index) => {
  const n = index + 1;
  return { ratio: n * Math.sqrt(1 + 0.0004 * n * n), level: 1 / n ** 1.9, decay: 1.5 / n ** 0.65 };
});

/** One note of an instrument, mono, peak near 1; it has died away before the buffer ends. */
export function strike(instrument: Instrument, note: number, random: Random): Float32Array {
  if (instrument === 'pluck') return pluck(note, random);
  const felt = instrument === 'felt';
  return modal(note, felt ? FELT : BELL, felt ? 0.012 : 0.006, felt ? 0.05 : 0.012, random);
}

function modal(
  note: number,
  partials: readonly Partial[],
  attack: number,
  knock: number,
  random: Random,
): Float32Array {
  const out = new Float32Array(samples(7));
  const thud = lowpass(note * 2.5);
  for (const { ratio, level, decay } of partials) {
    // Two strings per partial, a hair apart: the slow beating is what makes it sound struck and not generated.
    for (const offset of [-0.23, 0.23]) {
      const pace = (2 * Math.PI * (note * ratio + offset)) / RATE;
      const phase = random() * 0.6;
      for (let i = 0; i < out.length; i++) {
        add(out, i, 0.33 * level * Math.exp(-i / RATE / decay) * Math.sin(pace * i + phase));
      }
    }
  }
  for (let i = 0; i < out.length; i++) {
    const at = i / RATE;
    const noise = thud(random() * 2 - 1) * knock * 8 * Math.exp(-at / 0.018);
    out[i] = (read(out, i) + noise) * (1 - Math.exp(-at / attack)) * Math.min(1, (7 - at) / 0.5);
  }
  return out;
}

function pluck(note: number, random: Random): Float32Array {
  const out = new Float32Array(samples(5));
  const period = RATE / note;
  const size = Math.floor(period - 0.5);
  const string = new Float32Array(size);
  const soft = lowpass(note * 3.5);
  for (let i = 0; i < size * 3; i++) string[i % size] = soft(random() * 2 - 1);
  // An all-pass carries the fraction of a sample that the string's whole-number length cannot.
  const fraction = period - 0.5 - size;
  const bend = (1 - fraction) / (1 + fraction);
  let [last, lastIn, lastOut] = [0, 0, 0];
  let peak = 0;
  for (let i = 0; i < out.length; i++) {
    const sample = read(string, i % size);
    const damped = 0.5 * (sample + last) * 0.9985;
    last = sample;
    lastOut = bend * (damped - lastOut) + lastIn;
    lastIn = damped;
    string[i % size] = lastOut;
    out[i] = sample * (1 - Math.exp(-i / RATE / 0.002)) * Math.min(1, (5 - i / RATE) / 0.5);
    peak = Math.max(peak, Math.abs(read(out, i)));
  }
  return out.map((value) => value / peak);
}
