import { createHash } from 'node:crypto';

/** Windows takes these for devices: a checkout there could not hold a folder of that name. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** A short name for folders and branches that says what a title says; a title without any Latin letter gets one from its digest. */
export function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z\d]+/g, '-').replace(/^-+|-+$/g, '');
  if (reserved.test(slug)) return `${slug}-${digestOf(title)}`;
  return slug.length > 1 ? slug.slice(0, 60).replace(/-+$/, '') : `untitled-${digestOf(title)}`;
}

/** Eight characters that are the same for the same text. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** A text as the beginning of a sentence or a heading. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One line of what a person typed, without what would end a line or begin another one. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
