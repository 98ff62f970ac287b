import { findAddresses } from '../../text/find-addresses.ts';
import { foldLetters } from '../../text/look-alikes.ts';
import { isNoDomain, knownEndings } from '../../text/no-domain.ts';
import { plainDigits } from './numbers-of.ts';
import { quotable } from './quotable.ts';

/** Endings besides those of two letters, and those of them that are looked for where somebody writes a domain in words. */
const endings = [...knownEndings, 'top', 'vip', 'link', 'click'];
const ending = '(?:com|org|net|edu|info|biz|app|dev|site|online|shop|store|tech|xyz|example|io|ai|tk|ru|cn|top|vip)';
/** Each looks at the ends of words only, so that a word without end takes no longer than many words. */
const signs = [
  String.raw`[a-z][a-z\d+.-]{0,15}:\s?\/\s?\/`,
  String.raw`\bh(?:tt|xx|\*\*|tt_)ps?\s?[:[]|\bhxxps?\b`,
  String.raw`\b(?:javascript|vbscript|mailto|tel|sms|magnet|file|ftp):\s?[^\s]`,
  String.raw`\bdata:\s?[a-z]+\/`,
  String.raw`\bwww\b|\bxn--`,
  String.raw`[\p{L}\p{N}]\s?[[({<]\s?(?:\.|dot|punkt|punto|ponto|point|точка|点|ドット)\s?[\])}>]\s?[\p{L}\p{N}]`,
  String.raw`[\p{L}\p{N}-]{2}\s+(?:dot|punkt|punto|ponto|точка)\s+${ending}(?![\p{L}\p{N}])`,
  String.raw`[\p{L}\p{N}-]{2}\s+\.\s*${ending}(?![\p{L}\p{N}])|[\p{L}\p{N}-]{2}\.\s+(?:com|net|org|xyz)\s*[/?]`,
  String.raw`[\p{L}\p{N}-]{2}\s?[[({]\s?at\s?[\])}]\s?[\p{L}\p{N}-]{2}`,
  String.raw`(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])`,
  String.raw`(?:%[\da-f]{2}){2}|\\x[\da-f]{2}|\\?u00[\da-f]{2}|&#`,
].map((sign) => new RegExp(sign, 'iu'));
const dotted = /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_-]+)+/gu;
const telephone = /(?<![\p{L}\p{N}#])[+(]?\d[\d\s()./-]{5,}\d/gu;

/**
 * Whether words lead out of the site, however they are written: an address of the web, of mail or of a machine, a telephone number. Words
 * with a dot between them that are no domain, such as the name of a function, have to stand in the sources.
 */
export function holdsAddress(text: string, sources: string): boolean {
  // Latin letters for those that look like them; digits stay digits.
  const read = plainDigits(text)
    .replace(/(?<=[a-z\d])[。．｡․](?=[a-z\d])/gi, '.')
    .replace(/[^\0-\x7f]/gu, (char) => (/\p{L}/u.test(char) ? foldLetters(char) : char));
  return (
    [plainDigits(text), read].some((one) => signs.some((sign) => sign.test(one))) ||
    findAddresses(read).length > 0 ||
    [...read.matchAll(dotted)].some(([name]) => isDomain(name, sources)) ||
    [...plainDigits(text).matchAll(telephone)].some(([number]) => isTelephone(number))
  );
}

function isDomain(name: string, sources: string): boolean {
  const labels = name.split('.');
  if (labels.every((label) => label.length === 1 || /^\d+$/.test(label))) return false;
  const last = labels.at(-1)?.toLowerCase() ?? '';
  if (isNoDomain(name.toLowerCase()) || /^[A-Z_-]{4,}\.md$/.test(name)) return !sources.includes(quotable(name));
  return endings.includes(last) || /^[a-z]{2}$/.test(last) || !sources.includes(quotable(name));
}

/** Dates and thousands are none. */
function isTelephone(number: string): boolean {
  const rest = number.replace(/\d{4}[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./]\d{4}/g, '');
  return (rest.match(/\d/g)?.length ?? 0) >= 7 && !/^\d{1,3}(?: \d{3})+$/.test(rest.trim());
}
