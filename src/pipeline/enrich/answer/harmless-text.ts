import { withoutHidden } from '../../text/without-hidden.ts';

/** A run of words of one block, which may be emphasized. */
export interface Piece {
  readonly text: string;
  readonly emphasis: boolean;
  readonly strong: boolean;
}

const lookAlikeLetter =
  /[\u{1d400}-\u{1d7ff}\uff21-\uff3a\uff41-\uff5a\uff10-\uff19\u24b6-\u24e9\u{1f130}-\u{1f149}]|(?=\p{L})[\u2100-\u214f]/gu;
const emoji =
  /(?![\p{Nd}©®™])[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u{1f150}-\u{1f1ad}]|\u20e3/gu;
const closes = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b:?\s+#(?=\d)/gi;

/** What GitHub or a bot would act upon, made mere words: mentions, words that close an issue, issues elsewhere, commands of a line. */
const inert: readonly (readonly [name: string, found: RegExp, instead: string | ((found: string) => string)])[] = [
  ['the sign of a mention', /[@＠﹫](?=\S)|(?<=\S)[@＠﹫]/g, ''],
  ['a word that closes an issue', closes, (found) => found.slice(0, -1)],
  ['an issue of another repository', /(?<=[\p{L}\p{N}/_-])#(?=\d)/gu, ' '],
  ['an issue of another repository', /(?<=\bGH)-(?=\d)/gi, ' '],
  ['an emoji', emoji, ''],
];

/** The same pieces with letters in their usual form and without what nobody sees; `left` is told what was taken from them. */
export function harmlessText(pieces: readonly Piece[], left: Set<string>): Piece[] {
  const cleaned = pieces.map((piece, index) => {
    // At the seam of two pieces stands a letter, so that a sign there counts as attached.
    const [before, after] = [index > 0 ? 'x' : ' ', index < pieces.length - 1 ? 'x' : ' '];
    let text = `${before}${plain(piece.text)}${after}`;
    for (const [name, found, instead] of inert) {
      const without = text.replace(found, instead as string);
      if (without !== text) left.add(name);
      text = without;
    }
    return { ...piece, text: text.slice(1, -1) };
  });
  const [first, ...others] = cleaned;
  return first ? [{ ...first, text: first.text.replace(/^\s*\/+(?=\p{L})/u, '') }, ...others] : [];
}

const plain = (text: string): string =>
  withoutHidden(text)
    .replace(lookAlikeLetter, (letter) => letter.normalize('NFKC'))
    .normalize('NFC');
