import type { APIRoute, GetStaticPaths } from 'astro';
import config from '../../../ledgerline.config.ts';
import { type SocialImage, socialImage } from '../../media/social-image.ts';
import { sessionsWithImage } from '../../site/records/questions.ts';

export const getStaticPaths = (async () => {
  const site = config.title;
  const own: SocialImage = { title: config.description, over: 'Nine steps', site, step: 0 };
  return [
    { params: { name: 'default' }, props: own },
    ...(await sessionsWithImage()).map(({ id, code, displayTitle, step }) => ({
      params: { name: `session-${id}` },
      props: { title: displayTitle, over: code, site, step: step ?? 0 },
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<SocialImage> = async ({ props }) =>
  new Response(await socialImage(props), { headers: { 'content-type': 'image/png' } });
