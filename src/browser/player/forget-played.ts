import { whenForgotten } from '../shared/heard-store.ts';
import type { Enhance } from './enhance.ts';

/** A sound forgets what was played of it when all that was heard here is forgotten, so that it writes nothing of that again. */
export const forgetPlayed: Enhance = (_place, { forget }, signal) =>
  // A function of its own for each place: the document takes the same one once, and lets it go with the first place.
  whenForgotten(() => forget(), signal);
