import type { Problem } from '../problems.ts';

/** A problem as a person reads it in a terminal: which record, what is wrong, what to do. */
export const problemLine = ({ level, record, message, hint }: Problem): string =>
  `${level === 'error' ? 'error  ' : 'warning'}  ${record ? `${record.type} #${record.id}: ` : ''}${message}\n         ${hint}`;
