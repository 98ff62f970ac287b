import { lastStep, steps } from '../pipeline/path/steps.ts';
import { coverColors } from './cover-colors.ts';
import { firstLines, isDrawable, outlineText, wrapText } from './outline-text.ts';
import { raster } from './raster.ts';
import { staveDrawing } from './stave-drawing.ts';

/** The cover of the podcast: its name over the nine steps; square, PNG, without transparency, as directories demand. */
export async function podcastCover(name: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  const title = isDrawable(name) ? name : '';
  const stave = staveDrawing({
    left: 50,
    width: 860,
    bottom: 800,
    gap: 48,
    notes: steps,
    step: lastStep,
    ...coverColors,
  });
  const size = [128, 104, 84, 64].find((candidate) => wrapText(title, candidate, 820).length <= 2) ?? 64;
  const words = firstLines(title, size, 820, 3).map(
    (line, index) =>
      `<path transform="translate(70 ${175 + index * size * 1.15})" fill="${coverColors.ink}" d="${outlineText(line, size).path}"/>`,
  );
  const square = `viewBox="0 0 960 960" width="${width}" height="${width}"`;
  const paper = `<rect width="960" height="960" fill="${coverColors.paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${square}>${paper}${stave}${words.join('')}</svg>`;
  return new Uint8Array(await (await raster(svg)).removeAlpha().png({ compressionLevel: 6 }).toBuffer());
}
