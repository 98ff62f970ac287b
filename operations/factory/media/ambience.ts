import type { Score } from './session.ts';
import { air } from './sound/air.ts';
import { harmony } from './sound/harmony.ts';
import { notes } from './sound/notes.ts';
import { pad } from './sound/pad.ts';
import { pulse } from './sound/pulse.ts';
import { seeded } from './sound/random.ts';
import { reverb } from './sound/reverb.ts';
import { amplitude, blend, gainTo, type Stereo, silence } from './sound/samples.ts';
import { texture } from './sound/texture.ts';

/** The music of one session for so many seconds; the seed decides everything that looks like chance. */
export function ambience(score: Score, seconds: number, chapterStarts: readonly number[], seed: string): Stereo {
  const chords = harmony(score.chords, score.chordSeconds, seconds);
  const strength = ARCS[score.arc];
  const layers = [
    { sound: pad(chords, seconds, score.brightness, seeded(`${seed} pad`)), level: -25, gain: 1, send: 0.3 },
    { sound: air(chords, seconds, seeded(`${seed} air`)), level: -35, gain: score.air, send: 0.5 },
    { sound: notes(score, seconds, chapterStarts, seeded(`${seed} notes`)), level: -31, gain: 1, send: 0.7 },
    { sound: pulse(chords, seconds, score.tempo), level: -30, gain: score.pulse, send: 0.06 },
    {
      sound: texture(score.texture, seconds, seeded(`${seed} texture`)),
      level: -35,
      gain: score.textureGain,
      send: score.texture === 'cave' ? 0.7 : 0.08,
    },
  ];
  const dry = silence(seconds);
  const wet = silence(seconds);
  for (const { sound, level, gain, send } of layers) {
    const factor = gainTo(sound, level) * gain;
    blend(dry, sound, factor);
    blend(wet, sound, factor * send);
  }
  blend(dry, reverb(wet, score.texture === 'cave' ? 8 : 5.5), 1);
  const out = silence(seconds);
  blend(out, dry, (at) => amplitude(-6 + 6 * strength(at / seconds)));
  return out;
}

/** Each arc takes the elapsed part of the session, 0 to 1, and gives the music's strength, 0 to 1. */
const ARCS: Readonly<Record<Score['arc'], (elapsed: number) => number>> = {
  rise: (elapsed) => elapsed ** 0.8,
  arch: (elapsed) => Math.sin(Math.PI * elapsed) ** 0.6,
  level: () => 0.7,
  ebb: (elapsed) => 1 - 0.7 * elapsed,
};
