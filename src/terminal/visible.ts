/** What a terminal obeys instead of showing: control characters, marks that turn the direction of text, and half characters. */
const control =
  '[\\p{Cc}\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]';
const half = '\\p{Cs}';
const obeyed = new RegExp(`${control}|${half}`, 'gu');

/** One line as it may be printed: what a terminal would obey is spelled out, and what a log of GitHub Actions would obey is broken. */
export const visible = (line: string): string =>
  line
    .replace(obeyed, spelled)
    // Actions looks for the first at the beginning of a line, after blanks of any kind, and for the second anywhere.
    .replace(/^(\s*):(?=:)/, '$1\\:')
    .replaceAll('##[', '#\\#[');

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function spelled(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return short[character] ?? `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}

/** Text of JSON in which nothing is left that a terminal or a log would obey; what it means stays the same. */
export const visibleJson = (json: string): string =>
  json
    .replace(obeyed, (character) => (character === '\n' ? character : character.split('').map(unit).join('')))
    .replaceAll('##[', '#\\u0023[');

const unit = (half: string): string => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
