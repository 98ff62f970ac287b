const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** More marks on one letter than any language writes. */
const heap = /(\p{M}{4})\p{M}+/gu;

/**
 * A text without what nobody sees: control, bidirectional, zero-width, tag and private characters, in which whole sentences can be
 * written. Every blank becomes the plain one, every line end `\n`.
 */
export const withoutHidden = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(hidden, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(heap, '$1');
