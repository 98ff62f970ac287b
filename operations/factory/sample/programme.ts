import type { Session } from '../media/session.ts';
import { session as intro } from './programme/01-intro.ts';
import { session as settle } from './programme/02-settle.ts';
import { session as align } from './programme/03-align.ts';
import { session as amplify } from './programme/04-amplify.ts';
import { session as sustain } from './programme/05-sustain.ts';
import { session as deepen } from './programme/06-deepen.ts';
import { session as still } from './programme/07-still.ts';
import { session as comeBack } from './programme/08-return.ts';
import { session as integrate } from './programme/09-integrate.ts';

/** The name of the course, which is also the album in the audio tags. */
export const title = 'Deep Focus Path';

/** The nine sessions of the Deep Focus Path, in order. */
export const programme: readonly Session[] = [
  intro,
  settle,
  align,
  amplify,
  sustain,
  deepen,
  still,
  comeBack,
  integrate,
];

/** The sessions whose codes begin with these words, all of them without a word; throws where there is none. */
export function sessionsNamed(words: readonly string[]): readonly Session[] {
  const chosen = programme.filter(({ code }) => words.length === 0 || words.some((start) => code.startsWith(start)));
  if (chosen.length > 0) return chosen;
  throw new Error(`No session begins with ${words.join(' or ')}. Try S01 to S0${programme.length}.`);
}
