import type { Sharp } from 'sharp';

/** A drawing as a picture of pixels. The library is loaded with the first one: few builds draw any, and it is slow to load. */
export async function raster(svg: string): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg));
}
