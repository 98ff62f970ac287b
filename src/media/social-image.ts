import { steps } from '../pipeline/path/steps.ts';
import { firstLines, isDrawable, outlineText, wrapText } from './outline-text.ts';
import { raster } from './raster.ts';
import { staveDrawing } from './stave-drawing.ts';

/** What a social image says. */
export type SocialImage = {
  readonly title: string;
  /** A short line above the title: a session code. */
  readonly over: string;
  /** The name of the site. */
  readonly site: string;
  /** The step meant; 0 for none. */
  readonly step: number;
};

const paper = '#faf7f0';
const ink = '#1d1b16';
const soft = '#575144';
const brass = '#7a5200';
/** The title is as large as its length allows. */
const sizes = [76, 64, 54, 44];

/**
 * The picture shown where a page is shared: 1200 × 630 pixels of PNG, the same bytes for the same words on every machine. Words of which
 * the font lacks letters are left out as a whole.
 */
export async function socialImage({ title, over, site, step }: SocialImage): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = isDrawable(title) ? title : '';
  const fits = sizes.find((candidate) => wrapText(drawn, candidate, 1040).length <= 2) ?? 44;
  const lines = firstLines(drawn, fits, 1040, 3);
  const words = [
    text(over, 34, 80, 102, soft),
    ...lines.map((line, index) => text(line, fits, 80, 195 + index * fits * 1.17, ink)),
    ...firstLines(isDrawable(site) ? site : '', 34, 1040, 1).map((line) => text(line, 34, 80, 572, ink)),
  ];
  const rule = `<path d="M80 506h1040M80 513h1040" stroke="${ink}" stroke-opacity=".5" stroke-width="2"/>`;
  const stave = staveDrawing({
    left: 80,
    width: 1040,
    bottom: 455,
    gap: 26,
    notes: steps,
    step,
    ink,
    paper,
    brass,
  });
  const ground = `<rect width="1200" height="630" fill="${paper}"/>`;
  const all = `${ground}${stave}${rule}${words.join('')}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">${all}</svg>`;
  // Seven times as fast as with a palette, for twice the bytes; a programme may have many sessions.
  const png = await (await raster(svg)).png({ compressionLevel: 6 }).toBuffer();
  return new Uint8Array(png);
}

const text = (words: string, size: number, x: number, y: number, fill: string): string =>
  `<path transform="translate(${x} ${y})" fill="${fill}" d="${outlineText(words, size).path}"/>`;
