import { amplitude, RATE } from './sound/samples.ts';
import type { Placed } from './timeline.ts';

/** Seconds in which the music steps back before a word, and for which it stays back after one. */
const ATTACK = 0.6;
const HOLD = 0.15;
/** Seconds before a word at which the music is all the way back: consonants begin softly. */
const LEAD = 0.1;
/** Seconds in which the music comes up again: a breath in a pause between sentences, a swell where it has time. */
const RELEASE = { shortest: 0.8, longest: 2.5 };
/** Seconds of silence in which the music comes all the way up; in a shorter one it comes up part of the way, and does not pump. */
const WIDE = 6;

/** A time in seconds and how far back the music then is: 0 not at all, 1 all the way. */
type Point = readonly [at: number, back: number];

/** How far back the music stands at every sample. The guide's times are known, so it moves before a word and never after. */
export function ducking(spoken: readonly Placed[], length: number): Float32Array {
  const curve = new Float32Array(length);
  const points = pointsOf(spoken);
  for (const [index, [at, back]] of points.entries()) {
    const [next, target] = points[index + 1] ?? [length / RATE, back];
    const first = Math.round(at * RATE);
    const last = Math.min(length, Math.round(next * RATE));
    for (let i = Math.max(0, first); i < last; i++) {
      const way = (1 - Math.cos((Math.PI * (i - first)) / (last - first))) / 2;
      curve[i] = back + (target - back) * way;
    }
  }
  return curve;
}

/** The gain of music that steps back by so many decibels at most. */
export const gainAt = (back: number, decibels: number): number => amplitude(-decibels * back);

function pointsOf(spoken: readonly Placed[]): Point[] {
  const points: Point[] = [[0, 0]];
  let ended: number | undefined;
  for (const { start, sound } of spoken) {
    const down = start - LEAD - ATTACK;
    const rise = ended === undefined ? undefined : risen(ended, start);
    const back = rise?.[1][1] ?? 0;
    if (rise === undefined || rise[1][0] < down) points.push(...(rise ?? []), [down, back], [down + ATTACK, 1]);
    ended = start + sound.length / RATE;
  }
  return ended === undefined ? points : [...points, ...risen(ended, Number.POSITIVE_INFINITY)];
}

/** How the music comes up after one sentence, as far as it has time before the next. */
function risen(ended: number, next: number): [Point, Point] {
  const pause = next - ended;
  const release = Math.min(RELEASE.longest, Math.max(RELEASE.shortest, pause / 4));
  return [
    [ended + HOLD, 1],
    [ended + HOLD + release, 1 - Math.min(1, pause / WIDE)],
  ];
}
