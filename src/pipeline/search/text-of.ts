/** Elements that stand within words; all others part them. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Elements that have no end. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What is no text, a tag, or the text up to the next one. */
const tokens = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</gi;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * The text of HTML as it is read: a line for each block that has some, and one blank between words. Elements that a reader passes over can
 * be named.
 */
export function textOf(html: string, skips: (name: string, attributes: string) => boolean = () => false): string {
  if (!html.includes('<')) return decoded(html).replace(/\s+/g, ' ').trim();
  let text = '';
  let skipped: string | undefined;
  let depth = 0;
  for (const [whole, slash, tag, attributes = ''] of html.matchAll(tokens)) {
    const name = tag?.toLowerCase();
    if (skipped !== undefined) {
      if (name === skipped) depth += slash === '/' ? -1 : 1;
      if (depth === 0) skipped = undefined;
    } else if (name === undefined) text += whole.startsWith('<!--') ? '' : whole.replaceAll('\n', ' ');
    else if (slash !== '/' && !empty.has(name) && skips(name, attributes)) {
      skipped = name;
      depth = 1;
    } else if (!inline.has(name)) text += name === 'br' ? ' ' : '\n';
  }
  return lines(decoded(text));
}

/** Numbers may stand for blanks, so they are looked for in what is decoded. */
const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** Pages are written with numbers for most signs, and with the names of these few. */
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
