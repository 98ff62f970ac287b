import type { Notes } from '../../../store/tables/notes.ts';

/** The number of a new record, of those that no record has. */
export type NumberOf = (code: string, taken: ReadonlySet<number>) => Promise<number>;

/** The first after all. */
export const nextNumber = (taken: ReadonlySet<number>): number => Math.max(0, ...taken) + 1;

/** Numbers that are kept for a session until its record is there, so that two pull requests never add the same file. */
export const keptNumbers =
  (notes: Notes): NumberOf =>
  async (code, taken) => {
    const own = `number of ${code}`;
    const kept = Number(await notes.get(own));
    if (kept > 0 && !taken.has(kept)) return kept;
    let number = nextNumber(taken);
    while (!(await notes.claim(`record ${number}`, code))) number += 1;
    await notes.set(own, number);
    return number;
  };
