const SEMITONES: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** The frequency in Hz of a note such as `F#3` or `Bb1`, with A4 at 440 Hz. */
export function frequency(note: string): number {
  const [, letter = '', accidental, octave] = /^([A-G])([#b]?)(\d)$/.exec(note) ?? [];
  const semitone = SEMITONES[letter];
  if (semitone === undefined) {
    throw new Error(`"${note}" is not a note. Write it as a letter, # or b, and an octave: F#3.`);
  }
  const shift = accidental === '#' ? 1 : accidental === 'b' ? -1 : 0;
  return 440 * 2 ** ((semitone + shift + 12 * Number(octave) - 57) / 12);
}

/** The frequencies of notes written with spaces between them. */
export function frequencies(notes: string): number[] {
  return notes.split(' ').map(frequency);
}
