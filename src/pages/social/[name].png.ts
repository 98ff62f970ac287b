import type { APIRoute, GetStaticPaths } from 'astro';

import { type SocialImage, socialImage } from '../../media/social-image.ts';
import { settings } from '../../settings/settings.ts';
import { pictureRemarks } from '../../site/experience/picture-remarks.ts';
import { withKeys } from '../../site/pages/with-keys.ts';
import { sessionsLackingLetters, sessionsWithImage } from '../../site/records/questions.ts';
import { say } from '../../terminal/say.ts';

export const getStaticPaths = (async () => {
  const { title: site, description } = settings();
  say(...pictureRemarks({ title: site, description, sessions: await sessionsLackingLetters() }));
  const own: SocialImage = { title: description, over: 'Nine steps', site, step: 0 };
  return withKeys([
    { params: { name: 'default' }, props: own },
    ...(await sessionsWithImage()).map(({ id, code, displayTitle, step }) => ({
      params: { name: `session-${id}` },
      props: { title: displayTitle, over: code, site, step: step ?? 0 },
    })),
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<SocialImage> = async ({ props }) =>
  new Response(await socialImage(props), { headers: { 'content-type': 'image/png' } });
