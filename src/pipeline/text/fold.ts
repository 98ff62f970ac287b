/** Letters that no accent tells from their plain form, so that Unicode does not take them apart. */
const plain = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ŧ: 't',
    ŋ: 'n',
    ı: 'i',
    ς: 'σ',
  }),
);
const unlike = new RegExp(`[${[...plain.keys()].join('')}]`, 'g');

/** Accents of Latin, Greek, Cyrillic, Hebrew and Arabic, and what nobody sees. Marks of other scripts change the letter. */
const accents =
  /(?![\u3099\u309a])(?=\p{M})[\p{sc=Inherited}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}]|[\u0640\p{Cf}]/gu;

/**
 * A text as it is compared when people look for it: in small letters, without accents, with `ł` as `l` and `ß` as `ss`, and with wide
 * letters, ligatures and half-width kana in their usual form. Search and the lists' filters fold both what is there and what is asked.
 */
export function fold(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  // Thai and Lao "am" is one letter to its readers, though Unicode would take it apart.
  const apart = text.replace(/[^\u0e33\u0eb3]+/g, (part) => part.normalize('NFKD'));
  const bare = apart.replace(accents, '').normalize('NFC').toLowerCase();
  return bare.replace(accents, '').replace(unlike, (letter) => plain.get(letter) ?? letter);
}
