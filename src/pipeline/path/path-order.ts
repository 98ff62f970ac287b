import type { Session } from '../../../content-schema/index.ts';
import { compare } from '../text/compare.ts';

/** Orders sessions of one programme along its path, for `sort`: by step, then code, then number; those without a step come last. */
export const pathOrder = (a: Placed, b: Placed): number =>
  (a.step ?? Number.MAX_VALUE) - (b.step ?? Number.MAX_VALUE) || compare(a.code, b.code) || a.id - b.id;

type Placed = Pick<Session, 'id' | 'code' | 'step'>;
