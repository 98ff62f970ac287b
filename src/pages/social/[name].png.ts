import type { APIRoute, GetStaticPaths } from 'astro';
import { session } from '../../../content-schema/records/session.ts';
import { type SocialImage, socialImage } from '../../media/social-image.ts';
import { recordsOf } from '../../pipeline/any-record.ts';
import { settings } from '../../settings/settings.ts';
import { hasSocialImage } from '../../site/experience/picture-addresses.ts';
import { recordsOfType } from '../../site/records/records.ts';

export const getStaticPaths = (async () => {
  const site = settings().title;
  const own: SocialImage = { title: settings().description, over: 'Nine steps', site, step: 0 };
  const sessions = recordsOf(await recordsOfType(session), 'session').filter(hasSocialImage);
  return [
    { params: { name: 'default' }, props: own },
    ...sessions.map(({ id, code, displayTitle, step }) => ({
      params: { name: `session-${id}` },
      props: { title: displayTitle, over: code, site, step: step ?? 0 },
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<SocialImage> = async ({ props }) =>
  new Response(await socialImage(props), { headers: { 'content-type': 'image/png' } });
