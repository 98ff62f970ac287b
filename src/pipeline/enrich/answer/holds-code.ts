import { plainDigits } from './numbers-of.ts';

const templates = /[{}]|\$\(|<[%a-z!/?|]|%>|::[a-z-]+(?:\s[^:]*)?::|::(?:set|add|save|error|warning|debug|group)/i;
const morse = /(?:[.·•\-–—−_]{1,6}[ /|]+){5,}[.·•\-–—−_]+/u;
const hexadecimal =
  /(?<![\p{L}\p{N}])(?=[\da-f]*\d)(?=\d*[a-f])[\da-f]{7,}(?![\p{L}\p{N}])|(?:\b[\da-f]{2}[\s:-]){6,}/iu;
const binary = /(?:[01]{6,}\s*){2,}/;
const spelled = /(?<![\p{L}\p{N}])\p{L}(?:[ .·_-]\p{L}){4,}(?![\p{L}\p{N}])/u;
const gluedLetter =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Whether words are no words: what programs read, what was encoded, letters spelled apart, or a picture made of signs. */
export function holdsCode(text: string): boolean {
  const read = plainDigits(text);
  return (
    [templates, morse, hexadecimal, binary, spelled].some((sign) => sign.test(read)) ||
    read.split(/[\s/_–—-]+/).some(isEncoded) ||
    isDrawn(read)
  );
}

/** Base64 and the like: long, with small and capital letters and digits in turns; and any word longer than words are. */
function isEncoded(word: string): boolean {
  if (word.length > 45 && !gluedLetter.test(word)) return true;
  if (!/^[\w+=]{14,}[.,;:!?)]*$/.test(word)) return false;
  const turns = word.match(/[a-z](?=[A-Z\d])|\d(?=[A-Za-z])/g)?.length ?? 0;
  return turns >= 4 || /=$/.test(word);
}

const isDrawn = (text: string): boolean => {
  const signs = text.replace(/\s/g, '');
  const letters = signs.match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
  return /([^\p{L}\p{N}\s.…-])\1{3,}/u.test(text) || letters < 0.7 * [...signs].length;
};
