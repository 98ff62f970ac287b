import { podcastCoverWidth } from '../../media/cover-sizes.ts';
import type { Episode } from '../../podcast/episodes.ts';
import type { EpisodeAddresses } from '../../podcast/podcast-feed.ts';
import { chaptersAddress, experienceAddress, resolved } from '../../routes.ts';
import { coverAddress } from './picture-addresses.ts';

/** Where the parts of an episode are on a site. */
export const episodeAddresses =
  (site: URL | undefined) =>
  ({ session, track, transcript, chapters }: Episode): EpisodeAddresses => {
    const absolute = (path: string) => new URL(path, site).href;
    return {
      page: absolute(experienceAddress(session.code)),
      track: absolute(resolved(track)),
      image: absolute(coverAddress(session.step, podcastCoverWidth, 'png')),
      transcript: transcript && absolute(resolved(transcript)),
      chapters: chapters.length > 0 ? absolute(chaptersAddress(session.code)) : undefined,
    };
  };
