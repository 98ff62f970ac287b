import type { APIRoute, GetStaticPaths } from 'astro';

import { type SocialImage, socialImage } from '../../media/social-image.ts';
import { settings } from '../../settings/settings.ts';
import { sessionsWithImage } from '../../site/records/questions.ts';

export const getStaticPaths = (async () => {
  const site = settings().title;
  const own: SocialImage = { title: settings().description, over: 'Nine steps', site, step: 0 };
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
