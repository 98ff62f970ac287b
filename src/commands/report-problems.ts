import type { Problem } from '../problems.ts';

/** "1 error", "3 errors". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A problem as a person reads it in a terminal: which record, what is wrong, what to do. */
export const told = ({ level, record, message, hint }: Problem): string =>
  `${level === 'error' ? 'error  ' : 'warning'}  ${record ? `${record.type} #${record.id}: ` : ''}${message}\n         ${hint}`;
