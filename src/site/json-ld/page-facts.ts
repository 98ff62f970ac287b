import { at, podcastAddress } from '../../routes.ts';
import { settings } from '../../settings/settings.ts';
import type { CourseFacts } from './podcast-series.ts';
import type { SiteFacts } from './web-site.ts';

/** What the data of every page is made of: the site and the course, under their addresses. */
export function pageFacts(site: URL | undefined): SiteFacts & CourseFacts {
  const absolute = (path: string) => new URL(path, site).href;
  return {
    title: settings().title,
    description: settings().description,
    language: settings().language,
    home: absolute(at('/')),
    search: absolute(at('/search/')),
    page: absolute(at('/experience/')),
    feed: absolute(podcastAddress),
    image: absolute(at('/covers/podcast.png')),
  };
}
