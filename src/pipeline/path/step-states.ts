/** The states of a step: their names, their words, and how each of them is drawn. */
import type { Journey } from './completion.ts';

/** Where a step stands for one listener. */
export type MarkState = 'completed' | 'started' | 'available' | 'none';

/** How a note of the stave is drawn; `current` wears the ring: one is there, or shall go there next. */
export type NoteState = 'completed' | 'current' | 'available' | 'none';

/** The states of a listener's step in a reader's words. */
export const markWords: Readonly<Record<MarkState, string>> = {
  completed: 'completed',
  started: 'started',
  available: 'not started',
  none: 'no session yet',
};

const advised = 'advised next';

/** One step of one listener. */
export interface StepMark {
  readonly step: number;
  readonly state: MarkState;
  /** Whether the rules advise this step next. */
  readonly isAdvised: boolean;
}

/** Where one step of a journey stands; a step without an active session asks for nothing, and may be completed all the same. */
export function stepMark(
  { completed, started, populated }: Pick<Journey, 'completed' | 'started' | 'populated'>,
  step: number,
  advised: number | null,
): StepMark {
  const isAdvised = step === advised;
  if (completed.includes(step)) return { step, state: 'completed', isAdvised };
  if (!populated.includes(step)) return { step, state: 'none', isAdvised };
  return { step, state: started.includes(step) ? 'started' : 'available', isAdvised };
}

/** What a step's mark says. */
export const markSays = ({ state, isAdvised }: StepMark): string =>
  isAdvised ? `${markWords[state]}, ${advised}` : markWords[state];

/** The note of each state, and its words. What may be heard says how long it is; a step without a session says that. */
const notes: Readonly<Record<MarkState, { readonly note: NoteState; readonly words?: string }>> = {
  completed: { note: 'completed', words: markWords.completed },
  started: { note: 'available', words: markWords.started },
  available: { note: 'available' },
  none: { note: 'none' },
};

/** How the stave draws a listener's step, and what the record says of it. */
export function markNote({ state, isAdvised }: StepMark): { state: NoteState; detail: string | undefined } {
  const { note, words } = notes[state];
  const detail = [words, isAdvised && advised].filter(Boolean).join(', ');
  return { state: isAdvised ? 'current' : note, detail: detail || undefined };
}
