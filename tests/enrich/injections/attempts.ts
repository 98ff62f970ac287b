import type { Attempt } from './attempt.ts';
import { disguises } from './disguises.ts';
import { forgedAnswers } from './forged-answers.ts';
import { orders } from './orders.ts';
import { otherPlaces } from './other-places.ts';
import { persuasion } from './persuasion.ts';
import { programs } from './programs.ts';
import { waysOut } from './ways-out.ts';

/** Every attempt. */
export const attempts: readonly Attempt[] = [
  ...[orders, forgedAnswers, disguises, waysOut, programs, persuasion, otherPlaces].flat(),
];
