import { frequencies } from './tuning.ts';

/** One chord in time; it swells before its start and lingers after its end. */
export interface Chord {
  readonly notes: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Seconds in which one chord gives way to the next. */
export const CROSSFADE = 5;

/** The chords that fill so many seconds, of equal length, ending at home on the first. */
export function harmony(voicings: readonly string[], chordSeconds: number, seconds: number): Chord[] {
  const count = Math.max(2, Math.round(seconds / chordSeconds));
  const length = seconds / count;
  return Array.from({ length: count }, (_, index) => {
    const voicing = index === count - 1 ? voicings[0] : voicings[index % voicings.length];
    return { notes: frequencies(voicing ?? ''), start: index * length, end: (index + 1) * length };
  });
}

/** How strongly a chord sounds at a time in seconds, from 0 to 1, in equal-power crossfades. */
export function presence(chord: Chord, at: number): number {
  const opening = (at - chord.start + CROSSFADE / 2) / CROSSFADE;
  const closing = (chord.end + CROSSFADE / 2 - at) / CROSSFADE;
  const openness = Math.min(1, Math.max(0, Math.min(opening, closing)));
  return Math.sin((openness * Math.PI) / 2);
}
