import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonChapters } from '../../../podcast/json-chapters.ts';
import { experienceSlug } from '../../../routes.ts';
import { jsonFile } from '../../../site/files/json-file.ts';
import { withKeys } from '../../../site/pages/with-keys.ts';
import { episodeOf, episodes } from '../../../site/records/questions.ts';

export const getStaticPaths = (async () =>
  withKeys(
    (await episodes())
      .filter(({ chapters }) => chapters.length > 0)
      .map(({ session: { id, code } }) => ({
        params: { code: experienceSlug(code) },
        props: { id },
      })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ id: number }> = async ({ props: { id } }) => {
  const episode = await episodeOf(id);
  return jsonFile(jsonChapters(episode?.session.displayTitle ?? '', episode?.chapters ?? []));
};
