import type { APIRoute } from 'astro';
import { onGithub } from '../../pipeline/markdown/issue-of-text.ts';
import { podcastFeed } from '../../podcast/podcast-feed.ts';
import { at, podcastAddress } from '../../routes.ts';
import { settings } from '../../settings/settings.ts';
import { episodeAddresses } from '../../site/experience/episode-addresses.ts';
import { issueOfText } from '../../site/records/issue-of-text.ts';
import { asOf, episodes } from '../../site/records/questions.ts';

/** Every session that can be heard, as a course that podcast apps subscribe to. */
export const GET: APIRoute = async ({ site }) => {
  const absolute = (path: string) => new URL(path, site).href;
  const found = await episodes();
  const issues = await Promise.all(
    found.map(async (one) => [one, await issueOfText(one.session, [one.session.description ?? ''], absolute)] as const),
  );
  const issueOf = new Map(issues);
  const feed = await podcastFeed(
    {
      title: settings().title,
      description: settings().description,
      language: settings().language,
      page: absolute(at('/experience/')),
      self: absolute(podcastAddress),
      image: absolute(at('/covers/podcast.png')),
      until: (await asOf()).time,
    },
    found,
    episodeAddresses(site),
    (episode) => issueOf.get(episode) ?? onGithub,
  );
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
