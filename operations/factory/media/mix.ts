import { ducking, gainAt } from './ducking.ts';
import { lowpass } from './sound/filters.ts';
import { reverb } from './sound/reverb.ts';
import { amplitude, blend, place, RATE, read, rms, type Stereo, silence } from './sound/samples.ts';
import type { Placed } from './timeline.ts';

/** Seconds the music takes to come in, and to leave. */
const FADE_IN = 1.5;
const FADE_OUT = 9;
/** The level of the guide's words, in dB below full scale. */
const WORDS = -20;
/** How far the music steps back under words, in dB: its warmth a little, the range of vowels a lot, that of consonants most. */
const BACK = { warmth: 10, vowels: 20, consonants: 28 };
/** Hz at which warmth ends, and vowels do. */
const [WARMTH, VOWELS] = [160, 1_200];

/** Voice over music: the music steps back while the guide speaks, and a little of the same room is around both. */
export function mix(spoken: readonly Placed[], music: Stereo, seconds: number): Stereo {
  const voice = silence(seconds);
  for (const { start, sound } of spoken) place(voice, sound, start, (amplitude(WORDS) / rms(sound)) * Math.SQRT2);
  const out = silence(seconds);
  const back = ducking(spoken, voice.left.length);
  stepBack(music.left, back, out.left);
  stepBack(music.right, back, out.right);
  blend(out, voice, 1);
  blend(out, reverb(voice, 0.9, 3_000), amplitude(-21));
  for (const channel of [out.left, out.right]) fade(channel);
  return out;
}

function stepBack(music: Float32Array, back: Float32Array, out: Float32Array): void {
  const [low, middle] = [lowpass(WARMTH), lowpass(VOWELS)];
  for (let i = 0; i < music.length; i++) {
    const warmth = low(read(music, i));
    const vowels = middle(read(music, i)) - warmth;
    const consonants = read(music, i) - warmth - vowels;
    const by = (decibels: number) => gainAt(read(back, i), decibels);
    out[i] = warmth * by(BACK.warmth) + vowels * by(BACK.vowels) + consonants * by(BACK.consonants);
  }
}

function fade(channel: Float32Array): void {
  for (let i = 0; i < channel.length; i++) {
    const edge = Math.min(1, i / RATE / FADE_IN, (channel.length - i) / RATE / FADE_OUT);
    channel[i] = read(channel, i) * Math.sin((edge * Math.PI) / 2) ** 2;
  }
}
