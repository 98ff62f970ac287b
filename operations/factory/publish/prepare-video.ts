import { extname, join } from 'node:path';
import { megabytes } from '../../../src/pipeline/text/megabytes.ts';
import type { Workplace } from '../../loop/stage.ts';
import { keepBytes } from '../../runbooks/kept-bytes.ts';
import { bytesOf, type MadeSession } from './made-session.ts';
import type { Prepared } from './prepared.ts';
import { videoSchema } from './youtube/video.ts';
import { chaptersOf, videoTexts } from './youtube/video-texts.ts';

/** A session as a video. */
export async function prepareVideo(made: MadeSession, { desk, keep }: Workplace): Promise<Prepared> {
  const { script, media } = made;
  const [sound, cover, captions, chapters] = [
    await bytesOf(made, 'sound'),
    await bytesOf(made, 'cover'),
    await bytesOf(made, 'captions'),
    await bytesOf(made, 'chapters'),
  ];
  const texts = videoTexts(made, chaptersOf(chapters.toString('utf8')));
  const { privacy } = desk.config.factory.youtube;
  const video = videoSchema.parse({
    ...texts,
    ...{ language: script.language, privacy, folder: join(keep, 'videos'), seconds: media.seconds },
    sound: await keepBytes(desk.store, sound),
    cover: { ...(await keepBytes(desk.store, cover)), ending: extname(media.cover.path).toLowerCase() },
    captions: await keepBytes(desk.store, captions),
  });
  const lines = [
    `+Title: ${video.title}`,
    `+Seen by: ${seenBy[privacy]}`,
    `+Sound: ${megabytes(sound.length)}, ${Math.round(media.seconds)} s, with its cover as the picture`,
    `+Captions: ${video.language}`,
    ...video.description.split('\n').map((line) => `+${line}`),
  ];
  return { to: { target: 'youtube', video }, diff: `${lines.join('\n')}\n`, isThere: false, key: privacy };
}

const seenBy = { private: 'nobody but the channel', unlisted: 'whoever has the address', public: 'everybody' };
