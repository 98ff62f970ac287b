import { z } from 'zod';
import { Final } from '../../../engine/engine.ts';
import type { Ask } from './client.ts';

const channelsShape = z.looseObject({
  items: z
    .array(
      z.looseObject({ contentDetails: z.looseObject({ relatedPlaylists: z.looseObject({ uploads: z.string() }) }) }),
    )
    .default([]),
});

const itemsShape = z.looseObject({
  items: z
    .array(
      z.looseObject({
        snippet: z.looseObject({
          description: z.string().default(''),
          resourceId: z.looseObject({ videoId: z.string() }),
        }),
      }),
    )
    .default([]),
  nextPageToken: z.string().optional(),
});

/** So many pages of fifty videos are looked at, the newest first. */
const mostPages = 40;

/** The video of the account whose description holds a mark; nothing where it has none. */
export async function findVideo(ask: Ask, mark: string): Promise<string | undefined> {
  const channels = channelsShape.parse((await ask({ to: '/youtube/v3/channels?part=contentDetails&mine=true' })).data);
  const uploads = channels.items[0]?.contentDetails.relatedPlaylists.uploads;
  if (uploads === undefined) throw new Final('The account has no channel on YouTube. Make one there, then try again.');
  for (let page = 0, token: string | undefined; page < mostPages; page += 1) {
    const query = new URLSearchParams({ part: 'snippet', playlistId: uploads, maxResults: '50' });
    if (token !== undefined) query.set('pageToken', token);
    // A channel that has uploaded nothing may have no such list yet.
    const answer = await ask({ to: `/youtube/v3/playlistItems?${query}` }, [404]);
    if (answer.status === 404) return undefined;
    const { items, nextPageToken } = itemsShape.parse(answer.data);
    const found = items.find(({ snippet }) => snippet.description.includes(mark));
    if (found) return found.snippet.resourceId.videoId;
    if (nextPageToken === undefined) return undefined;
    token = nextPageToken;
  }
  return undefined;
}
