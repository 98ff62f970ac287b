import { highpass, lowpass } from './filters.ts';
import { RATE, read, type Stereo, samples, silence } from './samples.ts';

// Lengths in milliseconds with no common factor, so that their echoes never stack into a ring.
const LINES = [43.7, 51.1, 59.9, 67.3, 73.9, 83.1, 91.7, 101.3];
const DIFFUSERS = [4.77, 7.43, 10.9, 14.3];

/** A large, soft room around a sound, without the sound itself; `seconds` is the time to fall by 60 dB. */
export function reverb(input: Stereo, seconds: number, damping = 3_600): Stereo {
  const out = silence(input.left.length / RATE);
  const diffuse = [diffuser(1), diffuser(1.07)] as const;
  const lines = LINES.map((milliseconds, index) => ({
    memory: new Float32Array(samples(milliseconds / 1000)),
    gain: 10 ** ((-3 * milliseconds) / 1000 / seconds),
    damp: lowpass(damping - index * 130),
    value: 0,
  }));
  const clean = [highpass(110), highpass(110)] as const;
  for (let i = 0; i < out.left.length; i++) {
    const [left, right] = [diffuse[0](read(input.left, i)), diffuse[1](read(input.right, i))];
    let sum = 0;
    for (const line of lines) {
      line.value = line.damp(read(line.memory, i % line.memory.length)) * line.gain;
      sum += line.value;
    }
    // A Householder matrix: every line hears all the others, and no energy is made or lost on the way.
    const shared = (sum * 2) / lines.length;
    let [wetLeft, wetRight] = [0, 0];
    for (const [index, line] of lines.entries()) {
      line.memory[i % line.memory.length] = line.value - shared + (index % 2 ? right : left);
      const sign = index & 2 ? -1 : 1;
      if (index % 2) wetRight += sign * line.value;
      else wetLeft += sign * line.value;
    }
    out.left[i] = clean[0](wetLeft) * 0.35;
    out.right[i] = clean[1](wetRight) * 0.35;
  }
  return out;
}

function diffuser(stretch: number): (input: number) => number {
  const stages = DIFFUSERS.map((milliseconds) => new Float32Array(samples((milliseconds * stretch) / 1000)));
  let clock = 0;
  return (input) => {
    let value = input;
    for (const memory of stages) {
      const index = clock % memory.length;
      const delayed = read(memory, index);
      const fed = value - 0.6 * delayed;
      memory[index] = fed;
      value = delayed + 0.6 * fed;
    }
    clock++;
    return value;
  };
}
