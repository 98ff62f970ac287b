import type { APIRoute, GetStaticPaths } from 'astro';
import { podcastEpisodes } from '../../../components/podcast-episodes.ts';
import { jsonFile } from '../../../json-file.ts';
import type { Episode } from '../../../podcast/episodes.ts';
import { jsonChapters } from '../../../podcast/json-chapters.ts';
import { experienceSlug } from '../../../routes.ts';

export const getStaticPaths = (async () =>
  (await podcastEpisodes())
    .filter(({ chapters }) => chapters.length > 0)
    .map((episode) => ({
      params: { code: experienceSlug(episode.session.code) },
      props: { episode },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ episode: Episode }> = ({ props: { episode } }) =>
  jsonFile(jsonChapters(episode.session.displayTitle, episode.chapters));
