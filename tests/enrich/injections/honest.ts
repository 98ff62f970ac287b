import type { Honest } from './attempt.ts';
import { honestEast } from './honest-east.ts';
import { honestWest } from './honest-west.ts';

/** Every honest record, by a name that says which. */
export const honest: Readonly<Record<string, Honest>> = { ...honestWest, ...honestEast };
