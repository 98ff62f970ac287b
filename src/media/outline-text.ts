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

/** Draws one line of text at a size in pixels. Characters that the font lacks are left out. */
export function outlineText(text: string, size: number): Outlined {
  const path = new opentype.Path();
  let x = 0;
  let before: { font: opentype.Font; glyph: opentype.Glyph } | undefined;
  for (const character of text) {
    const font = fonts.find((candidate) => candidate.charToGlyphIndex(character) > 0);
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

/** Breaks text into lines of at most `width` pixels, between words. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && outlineText(longer, size).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
