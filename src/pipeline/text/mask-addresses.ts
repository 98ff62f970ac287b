/** What stands where an e-mail address stood. */
export const hiddenAddress = '[address hidden]';

// Besides the plain sign: its HTML entities, its URL escape, a Markdown escape and its full-width twin.
const at = String.raw`(?:@|\\@|&#0*64;|&#x0*40;|&commat;|%40|＠)`;
// Bounded repetitions keep a long word without any address linear. A path such as `/@ada.b` is no address.
const word = String.raw`[\p{L}\p{N}]`;
const local = String.raw`[\p{L}\p{N}.!#$%&'*+/=?^_\x60{|}~-]{0,63}[\p{L}\p{N}!#$%&'*+=?^_\x60{|}~-]`;
const domainPart = String.raw`${word}(?:[\p{L}\p{N}-]{0,61}${word})?`;
const topDomain = String.raw`\p{L}(?:[\p{L}\p{N}-]{0,61}${word})`;
const address = new RegExp(String.raw`(?:mailto:)?${local}${at}(?:${domainPart}\.){1,8}${topDomain}`, 'giu');
const atSign = new RegExp(at, 'iu');

/**
 * The text without e-mail addresses (B000-31). An address of a known listener becomes the listener's public name, so that a
 * title such as "run: a@b.example for S01" stays readable; any other becomes `[address hidden]`.
 * `names` maps addresses in lower case to public names.
 */
export const maskAddresses = (text: string, names: ReadonlyMap<string, string> = new Map()): string =>
  text.replace(address, (found) => {
    const plain = found
      .replace(/^mailto:/i, '')
      .replace(atSign, '@')
      .toLowerCase();
    return names.get(plain) ?? names.get(plain.replace(/^[^\p{L}\p{N}]+/u, '')) ?? hiddenAddress;
  });

/** The same for every string inside a value, keys included. */
export function maskDeep(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return maskAddresses(value, names);
  if (Array.isArray(value)) return value.map((item) => maskDeep(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [maskAddresses(key, names), maskDeep(item, names)]),
  );
}
