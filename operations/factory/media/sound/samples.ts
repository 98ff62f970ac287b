/** Samples per second of everything computed here: the rate of the guide's recordings, and all that 56 kbit/s can carry. */
export const RATE = 24_000;

/** Two channels of equal length, full scale at 1. */
export interface Stereo {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** The number of samples in so many seconds. */
export function samples(seconds: number): number {
  return Math.round(seconds * RATE);
}

/** Two silent channels of the given length in seconds. */
export function silence(seconds: number): Stereo {
  return { left: new Float32Array(samples(seconds)), right: new Float32Array(samples(seconds)) };
}

/** The sample at an index, and silence outside the buffer. */
export function read(buffer: Float32Array, index: number): number {
  return buffer[index] ?? 0;
}

/** Adds a value to one sample; outside the buffer it is lost. */
export function add(buffer: Float32Array, index: number, value: number): void {
  buffer[index] = read(buffer, index) + value;
}

/** Adds a mono sound at a time in seconds, panned from -1 (left) to 1 (right) at equal power. */
export function place(target: Stereo, sound: Float32Array, at: number, gain = 1, pan = 0): void {
  const start = samples(at);
  const angle = ((pan + 1) * Math.PI) / 4;
  const [left, right] = [gain * Math.cos(angle), gain * Math.sin(angle)];
  for (let i = 0; i < sound.length; i++) {
    add(target.left, start + i, read(sound, i) * left);
    add(target.right, start + i, read(sound, i) * right);
  }
}

/** Adds one sound to another of the same length; the gain may follow the time in seconds. */
export function blend(target: Stereo, source: Stereo, gain: number | ((at: number) => number)): void {
  for (let i = 0; i < target.left.length; i++) {
    const factor = typeof gain === 'number' ? gain : gain(i / RATE);
    add(target.left, i, read(source.left, i) * factor);
    add(target.right, i, read(source.right, i) * factor);
  }
}

/** The root mean square of a buffer, as an amplitude. */
export function rms(buffer: Float32Array): number {
  let sum = 0;
  for (const value of buffer) sum += value * value;
  return Math.sqrt(sum / Math.max(1, buffer.length));
}

/** The factor that brings a sound to a level in dB below full scale; 0 for silence. */
export function gainTo(sound: Stereo, decibels: number): number {
  const level = (rms(sound.left) + rms(sound.right)) / 2;
  return level === 0 ? 0 : amplitude(decibels) / level;
}

/** The amplitude of a level in dB. */
export function amplitude(decibels: number): number {
  return 10 ** (decibels / 20);
}
