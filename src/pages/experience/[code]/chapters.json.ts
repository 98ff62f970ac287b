import type { APIRoute, GetStaticPaths } from 'astro';
import type { Episode } from '../../../podcast/episodes.ts';
import { jsonChapters } from '../../../podcast/json-chapters.ts';
import { experienceSlug } from '../../../routes.ts';
import { jsonFile } from '../../../site/files/json-file.ts';
import { podcastEpisodes } from '../../../site/podcast/podcast-episodes.ts';

export const getStaticPaths = (async () =>
  (await podcastEpisodes())
    .filter(({ chapters }) => chapters.length > 0)
    .map((episode) => ({
      params: { code: experienceSlug(episode.session.code) },
      props: { episode },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ episode: Episode }> = ({ props: { episode } }) =>
  jsonFile(jsonChapters(episode.session.displayTitle, episode.chapters));
