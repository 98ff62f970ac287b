import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';

/** The site's serif, as letters and accents of most European languages need it. */
const fonts = ['latin', 'latin-ext'].map((part) => {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource/young-serif/files/young-serif-${part}-400-normal.woff`,
  );
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength));
});

/** A line of text as outlines, so that a picture looks the same on machines without fonts. */
export interface Outlined {
  /** Data of an SVG path whose baseline starts at the origin. */
  readonly path: string;
  readonly width: number;
}

const fontOf = (character: string) => fonts.find((font) => font.charToGlyphIndex(character) > 0);

/** A text in letters as the fonts have them, an accent and its letter in one, without what nobody sees. */
const composed = (text: string): string => text.normalize('NFC').replace(/\p{Cf}|\p{Variation_Selector}/gu, '');

/**
 * Whether the fonts have every letter and digit of a text. Signs such as emoji may be left out where something is left to draw; half a
 * word may not.
 */
export const isDrawable = (text: string): boolean =>
  text.trim() === '' || ([...composed(text)].every(isDrawn) && hasInk(text));

/** An accent that is in no letter would stand beside it. */
const isDrawn = (character: string): boolean =>
  !/\p{M}/u.test(character) && (fontOf(character) !== undefined || !/[\p{L}\p{N}]/u.test(character));

/** Draws one line of text at a size in pixels. Characters that the fonts lack are left out; `isDrawable` tells where that may be. */
export function outlineText(text: string, size: number): Outlined {
  const path = new opentype.Path();
  let x = 0;
  let before: { font: opentype.Font; glyph: opentype.Glyph } | undefined;
  for (const character of composed(text)) {
    const font = fontOf(character);
    if (!font) continue;
    const glyph = font.charToGlyph(character);
    const scale = size / font.unitsPerEm;
    if (before && before.font === font) x += font.getKerningValue(before.glyph, glyph) * scale;
    path.extend(glyph.getPath(x, 0, size));
    x += (glyph.advanceWidth ?? 0) * scale;
    before = { font, glyph };
  }
  return { path: path.toPathData(1), width: x };
}

/** Breaks text into lines of at most `width` pixels, between words, and within a word that is longer than a line. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of composed(text)
    .split(/\s+/)
    .filter(hasInk)
    .flatMap((one) => broken(one, size, width))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && outlineText(longer, size).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The first lines of a text; where there are more, the last of them ends with dots. */
export function firstLines(text: string, size: number, width: number, most: number): string[] {
  const lines = wrapText(text, size, width);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && outlineText(`${last}…`, size).width > width) last = [...last].slice(0, -1).join('').trimEnd();
  return [...lines.slice(0, most - 1), `${last.replace(/[\s.,;:–—-]+$/, '')}…`];
}

/** Whether anything of a word is drawn: a lone emoji would leave a gap. */
const hasInk = (word: string): boolean => [...word].some((character) => fontOf(character) !== undefined);

function broken(word: string, size: number, width: number): string[] {
  if (outlineText(word, size).width <= width) return [word];
  const parts = [''];
  for (const character of word) {
    const longer = `${parts.at(-1)}${character}`;
    if (parts.at(-1) === '' || outlineText(longer, size).width <= width) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}
