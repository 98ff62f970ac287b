import type { APIRoute, GetStaticPaths } from 'astro';
import { coverImage } from '../../media/cover-image.ts';
import { type CoverFormat, coverFormats, coverWidths, podcastCoverWidth } from '../../media/cover-sizes.ts';
import { podcastCover } from '../../media/podcast-cover.ts';
import { steps } from '../../pipeline/path/steps.ts';
import { settings } from '../../settings/settings.ts';
import { withKeys } from '../../site/pages/with-keys.ts';

type Cover = {
  /** The step shown; nothing for the cover of the podcast. */
  step?: number;
  width: number;
  format: CoverFormat;
};

const sizes: Omit<Cover, 'step'>[] = [
  ...coverWidths.flatMap((width) => coverFormats.map((format) => ({ width, format }))),
  { width: podcastCoverWidth, format: 'png' },
];

const ofPodcast: Cover = { width: podcastCoverWidth, format: 'png' };

export const getStaticPaths = (() =>
  withKeys<{ params: { name: string }; props: Cover }>([
    { params: { name: 'podcast.png' }, props: ofPodcast },
    ...[0, ...steps].flatMap((step) =>
      sizes.map(({ width, format }) => ({
        params: { name: `step-${step}-${width}.${format}` },
        props: { step, width, format },
      })),
    ),
  ])) satisfies GetStaticPaths;

export const GET: APIRoute<Cover> = async ({ props: { step, width, format } }) => {
  const picture = step === undefined ? podcastCover(settings().title, width) : coverImage(step, width, format);
  return new Response(await picture, { headers: { 'content-type': `image/${format}` } });
};
