import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { YouTubeAccount } from '../../../../src/settings/youtube-account.ts';
import { Final } from '../../../engine/engine.ts';
import { keptBytes } from '../../../runbooks/kept-bytes.ts';
import { addCaptions } from './captions.ts';
import { type Ask, createAsk, type Place } from './client.ts';
import { findVideo } from './find-video.ts';
import { Later } from './later.ts';
import { makeVideo, videoFile } from './make-video.ts';
import type { ToUpload, UploadVideo } from './upload-by-the-way.ts';
import { uploadFile } from './upload-file.ts';
import { markOf } from './video-texts.ts';

type Desk = Parameters<UploadVideo>[0];

/** Uploads for an account: what is there already, by note or by mark, is not uploaded again. */
export function createUpload(account: YouTubeAccount | undefined, place: Place): UploadVideo {
  const ask = account && createAsk(account, place);
  return async (desk, what) => {
    if (!ask) throw new Final(`${variables} are not set, and a video is uploaded with them.`);
    try {
      const notes = desk.store.notes('youtube');
      const name = `video ${what.contentHash}`;
      const noted = await notes.get(name);
      const id = typeof noted === 'string' ? noted : await upload(ask, desk, what);
      await notes.set(name, id);
      await rm(videoFile(what.video.folder, what.contentHash), { force: true });
      await addCaptions(ask, id, what.video.language, await keptBytes(desk.store, what.video.captions));
      return { url: `https://www.youtube.com/watch?v=${id}` };
    } catch (error) {
      if (error instanceof Later) return { later: error.seconds, why: error.message };
      throw error;
    }
  };
}

const variables = 'LEDGERLINE_YOUTUBE_CLIENT_ID, LEDGERLINE_YOUTUBE_CLIENT_SECRET and LEDGERLINE_YOUTUBE_REFRESH_TOKEN';

async function upload(ask: Ask, desk: Desk, { contentHash, video }: ToUpload): Promise<string> {
  const notes = desk.store.notes('youtube');
  const path = await makeVideo(video.folder, contentHash, async () => ({
    sound: await keptBytes(desk.store, video.sound),
    cover: await keptBytes(desk.store, video.cover),
    ending: video.cover.ending,
    seconds: video.seconds,
  }));
  // Another machine may have made other bytes of the same contents: an upload goes on only with its own.
  const place = `upload ${contentHash} ${await digestOf(path)}`;
  const known = await notes.get(place);
  if (typeof known !== 'string') {
    const there = await findVideo(ask, markOf(contentHash));
    if (there !== undefined) return there;
  }
  return uploadFile(
    ask,
    { path, bytes: (await stat(path)).size, meta: metaOf(video) },
    {
      get: async () => (typeof known === 'string' ? known : undefined),
      set: (address) => notes.set(place, address),
    },
  );
}

const metaOf = ({ title, description, tags, language, privacy }: ToUpload['video']) => ({
  // "People and blogs", which is what YouTube takes for what nobody has sorted.
  snippet: { title, description, tags, categoryId: '22', defaultLanguage: language, defaultAudioLanguage: language },
  status: { privacyStatus: privacy, selfDeclaredMadeForKids: false },
});

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex').slice(0, 16);
}
