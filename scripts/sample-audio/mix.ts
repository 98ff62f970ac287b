import { reverb } from './sound/reverb.ts';
import { add, amplitude, blend, place, RATE, read, type Stereo, silence } from './sound/samples.ts';
import type { Placed } from './timeline.ts';

/** Seconds the music takes to come in, and to leave. */
const FADE_IN = 4;
const FADE_OUT = 9;
/** Seconds the music stays back after a word, so that it does not pump in the pauses between sentences. */
const HOLD = 1.6;

/** Voice over music: the music steps back while the guide speaks, and both share a room. */
export function mix(spoken: readonly Placed[], music: Stereo, seconds: number): Stereo {
  const voice = silence(seconds);
  const gain = voiceGain(spoken);
  for (const { start, sound } of spoken) place(voice, sound, start, gain * Math.SQRT2);
  const out = silence(seconds);
  const floor = amplitude(-8);
  const speaking = presenceOf(voice.left);
  for (let i = 0; i < out.left.length; i++) {
    const step = 1 - (1 - floor) * read(speaking, i);
    out.left[i] = read(music.left, i) * step;
    out.right[i] = read(music.right, i) * step;
  }
  blend(out, voice, 1);
  blend(out, reverb(voice, 1.6, 3_000), amplitude(-13));
  for (const channel of [out.left, out.right]) fade(channel);
  return out;
}

function fade(channel: Float32Array): void {
  for (let i = 0; i < channel.length; i++) {
    const edge = Math.min(1, i / RATE / FADE_IN, (channel.length - i) / RATE / FADE_OUT);
    channel[i] = read(channel, i) * Math.sin((edge * Math.PI) / 2) ** 2;
  }
}

function voiceGain(spoken: readonly Placed[]): number {
  let [sum, count] = [0, 0];
  for (const { sound } of spoken) {
    for (const value of sound) sum += value * value;
    count += sound.length;
  }
  return amplitude(-20) / Math.sqrt(sum / Math.max(1, count));
}

/** How much the voice is there, 0 to 1: it arrives a moment early and takes its time to leave. */
function presenceOf(voice: Float32Array): Float32Array {
  const follow = new Float32Array(voice.length);
  const early = Math.round(0.35 * RATE);
  const [rise, fall] = [1 - Math.exp(-1 / (0.16 * RATE)), 1 - Math.exp(-1 / (1.3 * RATE))];
  let [held, state] = [0, 0];
  for (let i = 0; i < voice.length; i++) {
    held = Math.max(Math.abs(read(voice, i + early)) > 0.01 ? 1 : 0, held - 1 / (HOLD * RATE));
    const target = held > 0 ? 1 : 0;
    state += (target - state) * (target > state ? rise : fall);
    add(follow, i, state);
  }
  return follow;
}
