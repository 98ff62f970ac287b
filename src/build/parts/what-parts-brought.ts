import { counting, plural } from '../../pipeline/text/counting.ts';
import type { Joined } from './join-parts.ts';
import type { Part } from './laid-together.ts';

/** What was made of how many files beside what parts brought, in the last line, and before it what was wrong with a part. */
export function whatPartsBrought({ parts, brought, all }: Joined): string[] {
  const taken = parts.filter(({ state }) => state === 'taken').length;
  const others = taken > 0 ? `${counting(taken, 'part')} brought the others` : 'no part could be used';
  const figure = (count: number) => count.toLocaleString('en-US');
  return [...parts.flatMap(whatWasWrong), `${figure(all - brought)} of ${figure(all)} files; ${others}`];
}

function whatWasWrong({ name, state, lost }: Part): string[] {
  const part = `the part ${JSON.stringify(name)}`;
  if (state === 'of other code') return [`Passed over ${part}: it is of other code or other settings.`];
  if (state === 'damaged') return [`Passed over ${part}: it is damaged, or no part at all.`];
  if (lost === 0) return [];
  return [
    `${counting(lost, 'file')} of ${part} had gone or been changed, and ${plural(lost, 'was', 'were')} made anew.`,
  ];
}
