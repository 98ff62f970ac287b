import type { Session } from '../../../content-schema/index.ts';
import { compare } from '../text/compare.ts';

/** What an order looks at; a session as a node of the graph has it too, and may lack its code. */
type Ordered = Pick<Session, 'id'> & { readonly code?: string };

/** Whether a session is offered on its path. */
export const isActive = ({ status }: Pick<Session, 'status'>): boolean => status === 'active';

/** Orders sessions that share a place, for `sort`: what is active first, then by code, then by number. */
export const sessionOrder = (a: Ordered & Pick<Session, 'status'>, b: Ordered & Pick<Session, 'status'>): number =>
  Number(isActive(b)) - Number(isActive(a)) || byCode(a, b);

/** Orders sessions of one programme along its path, for `sort`: by step, then code, then number; those without a step come last. */
export const pathOrder = (a: Ordered & Pick<Session, 'step'>, b: Ordered & Pick<Session, 'step'>): number =>
  (a.step ?? Number.MAX_VALUE) - (b.step ?? Number.MAX_VALUE) || byCode(a, b);

const byCode = (a: Ordered, b: Ordered): number => compare(a.code ?? '', b.code ?? '') || a.id - b.id;
