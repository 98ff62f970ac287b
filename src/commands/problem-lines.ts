import type { Problem } from '../problems.ts';

/** A problem as a person reads it in a terminal: which record, what is wrong, and on the next line what to do. */
export const problemLines = ({ level, record, message, hint }: Problem): string[] => [
  `${level === 'error' ? 'error  ' : 'warning'}  ${record ? `${record.type} #${record.id}: ` : ''}${message}`,
  `         ${hint}`,
];
