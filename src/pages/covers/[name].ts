import type { APIRoute, GetStaticPaths } from 'astro';
import { coverImage } from '../../media/cover-image.ts';
import { type CoverFormat, coverFormats, coverWidths } from '../../media/cover-sizes.ts';
import { lastStep } from '../../pipeline/progress.ts';

interface Cover {
  step: number;
  width: number;
  format: CoverFormat;
}

export const getStaticPaths = (() =>
  Array.from({ length: lastStep + 1 }, (_, step) => step).flatMap((step) =>
    coverWidths.flatMap((width) =>
      coverFormats.map((format) => ({
        params: { name: `step-${step}-${width}.${format}` },
        props: { step, width, format } satisfies Cover,
      })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Cover> = async ({ props: { step, width, format } }) =>
  new Response(await coverImage(step, width, format), { headers: { 'content-type': `image/${format}` } });
