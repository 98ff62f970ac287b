import { coverColors } from './cover-colors.ts';
import { type CoverFormat, podcastCoverWidth } from './cover-sizes.ts';
import { outlineText } from './outline-text.ts';
import { raster } from './raster.ts';
import { staveDrawing } from './stave-drawing.ts';

/** The cover of every session on a step; 0 is a session without a step. Covers are per step, so their number never grows. */
export async function coverImage(step: number, width: number, format: CoverFormat): Promise<Uint8Array<ArrayBuffer>> {
  const stave = staveDrawing({
    left: 0,
    width: 960,
    bottom: 800,
    gap: 88,
    notes: step === 0 ? [] : [step],
    step,
    ...coverColors,
  });
  const figure =
    step === 0
      ? ''
      : `<path transform="translate(70 300)" fill="${coverColors.brass}" d="${outlineText(String(step), 320).path}"/>`;
  const size = `viewBox="0 0 960 960" width="${width}" height="${width}"`;
  const paper = `<rect width="960" height="960" fill="${coverColors.paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${paper}${stave}${figure}</svg>`;
  const picture = await raster(svg);
  const bytes =
    format === 'avif'
      ? picture.avif({ quality: 60, effort: 2 })
      : format === 'webp'
        ? picture.webp({ quality: 82 })
        : picture
            .removeAlpha()
            .png(width < podcastCoverWidth ? { palette: true, colours: 64 } : { compressionLevel: 6 });
  return new Uint8Array(await bytes.toBuffer());
}
