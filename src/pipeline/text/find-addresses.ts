import { isNoDomain, knownEndings } from './no-domain.ts';

/** An e-mail address in a text that is read as it stands. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
  /** The address in lower case, without what was put around or between its parts. */
  readonly plain: string;
}

// Bounded repetitions keep a long word without any address linear.
const char = String.raw`\p{L}\p{N}\p{M}\p{So}`;
const local = String.raw`(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}._%+'-]{0,62}(?:[._!#$%&'+/=?^{|}-]{0,62}[._!#$%&'+=?^{|}-])?|"[^"\n\0]{1,64}")`;
/** What becomes one blank, or none, where words are copied or put in one line. */
const gap = String.raw`(?:[\s|]|(?<=\n)>){0,20}`;
const at = String.raw`(?:${gap}@\p{M}{0,4}${gap}|\s?[([{]\s?at\s?[)\]}]\s?)`;
const dot = String.raw`(?:\.\p{M}{0,4}|[ \t]?[([{][ \t]?(?:dot|\.)[ \t]?[)\]}][ \t]?)`;
const label = String.raw`[\p{L}\p{N}\p{So}](?:[${char}_-]{0,61}[${char}])?`;
const top = String.raw`\p{L}(?:[${char}-]{0,61}[${char}])`;
const machine = String.raw`\[(?:ipv6:)?[\da-f:.]{3,45}\]`;
const whole = `(?:mailto:)?${local}${at}(?:(?:${label}${dot}){1,8}${top}|${machine})`;
const address = new RegExp(whole, 'giu');
const addressHere = new RegExp(whole, 'iuy');

/** Every way to write an at sign that some reader resolves; a text without any holds no address. */
const anyAtSign = new RegExp(
  [
    '[@＠﹫\\u{e0040}]',
    '&(?:amp;)*(?:#0*64(?!\\d)|#x0*40(?![\\da-f])|#0*65312|#x0*ff20|#0*65131|#x0*fe6b|commat)',
    '%(?:25)*(?:40|ef)',
    '[([{]\\s?at\\s?[)\\]}]',
  ].join('|'),
  'iu',
);

/**
 * Whether what stands apart from its at sign may belong to it. "Meet @ noon" is no address, nor is `@ada.lovelace` after a blank; a
 * blank that is not the plain one is there to hide an address.
 */
function maybeApart(before: string, after: string, found: string, isCalled: boolean): boolean {
  if (/[^ \t\n\r|>]/.test(before + after)) return true;
  const ending = found.slice(found.lastIndexOf('.') + 1);
  if (knownEndings.has(ending.toLowerCase())) return true;
  // "Meet @ noon.It is late" is two sentences, and `@pytest.mark.it("…")` an annotation.
  if (isCalled || ending.length !== 2 || /^\p{Lu}\p{Ll}$/u.test(ending)) return false;
  return after !== '' || found.slice(found.lastIndexOf('@') + 1).split('.').length > 2;
}

/** `this@Outer.name`, as one writes in Kotlin. */
const pieceOfProgram = /^(?:this|super)@\p{Lu}/u;
/** `Bean@7f31245a.run(`, as Java names an object. */
const namedObject = /(?:^|[.$])\p{Lu}[\p{L}\p{N}_$]*@(?=[a-f]*\d)[\da-f]{5,8}\.[\p{L}\p{N}_]+$/u;

/** Whether a text may hold an address at all: most hold no at sign in any writing, and need no closer look. */
export const mayHoldAddress = (text: string): boolean => anyAtSign.test(text);

/** The addresses in a text, from its beginning. Files such as `logo@2x.png`, versions and pieces of programs are none. */
export function findAddresses(text: string): FoundAddress[] {
  const addresses: FoundAddress[] = [];
  address.lastIndex = 0;
  for (let match = address.exec(text); match !== null; match = address.exec(text)) {
    const { 0: found, index } = match;
    const end = index + found.length;
    const [apart = '', left = '', right = ''] = /([\s|>]*)@\p{M}{0,4}([\s|>]*)/u.exec(found) ?? [];
    const isApart = left + right !== '';
    // `thanks @ada.dev@example.org`: what reads like a mention is the beginning of an address.
    addressHere.lastIndex = index + found.indexOf(apart) + apart.length;
    if (isApart && (!maybeApart(left, right, found, text[end] === '(') || addressHere.test(text))) {
      address.lastIndex = index + found.indexOf(apart) + apart.length;
      continue;
    }
    if (pieceOfProgram.test(found) || (text[end] === '(' && namedObject.test(found))) continue;
    const plain = found
      .replace(/^mailto:/i, '')
      .replace(/[\s|>]*@(\p{M}{0,4})[\s|>]*/u, '@$1')
      .replace(/\s?[([{]\s?at\s?[)\]}]\s?/i, '@')
      .replace(/[ \t]?[([{][ \t]?(?:dot|\.)[ \t]?[)\]}][ \t]?/gi, '.')
      .toLowerCase();
    const domain = plain.slice(plain.lastIndexOf('@') + 1);
    if (!isNoDomain(domain)) addresses.push({ start: index, end, plain });
  }
  return addresses;
}
