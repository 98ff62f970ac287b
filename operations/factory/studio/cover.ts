import { coverColors } from '../../../src/media/cover-colors.ts';
import { isDrawable, outlineText, wrapText } from '../../../src/media/outline-text.ts';
import { raster } from '../../../src/media/raster.ts';
import { staveDrawing } from '../../../src/media/stave-drawing.ts';
import { steps } from '../../../src/pipeline/path/steps.ts';

const side = 1400;
const margin = 110;

/** The cover of a session: its title and code over the nine notes of the path, its own among them in brass; square, PNG. */
export async function cover({ title, code, step }: { title: string; code: string; step: number }): Promise<Uint8Array> {
  const words = isDrawable(title) ? title : '';
  const size = [150, 128, 108].find((candidate) => wrapText(words, candidate, side - 2 * margin).length <= 3) ?? 90;
  const lines = wrapText(words, size, side - 2 * margin).slice(0, 4);
  const stave = staveDrawing({
    left: 50,
    width: side - 100,
    bottom: 1200,
    gap: 66,
    notes: steps,
    step,
    ...coverColors,
  });
  const drawn = [
    text(code, 44, 170, coverColors.brass),
    ...lines.map((line, index) => text(line, size, 335 + index * size * 1.14, coverColors.ink)),
  ];
  const paper = `<rect width="${side}" height="${side}" fill="${coverColors.paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${paper}${stave}${drawn.join('')}</svg>`;
  return (await raster(svg)).removeAlpha().png({ palette: true, colours: 64 }).toBuffer();
}

const text = (words: string, size: number, y: number, fill: string): string =>
  `<path transform="translate(${margin} ${Math.round(y)})" fill="${fill}" d="${outlineText(words, size).path}"/>`;
