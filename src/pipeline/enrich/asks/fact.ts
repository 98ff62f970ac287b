import type { Source } from '../ask.ts';

/** One public fact as a source; none where there is nothing to it. */
export const fact = (key: string, label: string, value: string | number | null | undefined): Source[] =>
  value === null || value === undefined || String(value).trim() === ''
    ? []
    : [{ key, label, text: String(value), isPrivate: false }];
