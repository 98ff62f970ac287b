import { RATE } from './samples.ts';

/** Takes one sample and gives one back, remembering what it needs to. */
export type Filter = (input: number) => number;

/** A gentle low-pass, 6 dB per octave. */
export function lowpass(frequency: number): Filter {
  const pole = Math.exp((-2 * Math.PI * frequency) / RATE);
  let state = 0;
  return (input) => {
    state = input + (state - input) * pole;
    return state;
  };
}

/** A gentle high-pass, 6 dB per octave. */
export function highpass(frequency: number): Filter {
  const low = lowpass(frequency);
  return (input) => input - low(input);
}

/** A band-pass with unit gain at its center, which may move while it runs. */
export interface Bandpass {
  tune(frequency: number): void;
  run: Filter;
}

/** A state-variable band-pass; the higher the sharpness, the more it sings. */
export function bandpass(frequency: number, sharpness: number): Bandpass {
  const damping = 1 / sharpness;
  let g = 0;
  let scale = 0;
  let first = 0;
  let second = 0;
  const tune = (to: number) => {
    g = Math.tan((Math.PI * Math.min(to, RATE * 0.45)) / RATE);
    scale = 1 / (1 + g * (g + damping));
  };
  tune(frequency);
  return {
    tune,
    run(input) {
      const band = (first + g * (input - second)) * scale;
      const low = second + g * band;
      first = 2 * band - first;
      second = 2 * low - second;
      return band * damping;
    },
  };
}
