import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Ask } from './client.ts';

const listShape = z.looseObject({
  items: z
    .array(z.looseObject({ snippet: z.looseObject({ language: z.string(), trackKind: z.string().default('') }) }))
    .default([]),
});

/** Gives a video its captions, unless it has some of that language that people wrote. */
export async function addCaptions(ask: Ask, video: string, language: string, captions: Uint8Array): Promise<void> {
  const { data } = await ask({ to: `/youtube/v3/captions?part=snippet&videoId=${encodeURIComponent(video)}` });
  const isThere = listShape
    .parse(data)
    .items.some(({ snippet }) => snippet.language === language && snippet.trackKind.toLowerCase() !== 'asr');
  if (isThere) return;
  const boundary = randomUUID();
  const meta = JSON.stringify({ snippet: { videoId: video, language, name: '' } });
  const part = (type: string) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n`;
  const head = `${part('application/json; charset=UTF-8')}${meta}\r\n${part('text/vtt')}`;
  await ask({
    method: 'POST',
    to: '/upload/youtube/v3/captions?uploadType=multipart&part=snippet',
    headers: { 'Content-Type': `multipart/related; boundary=${boundary}` },
    body: new Uint8Array(Buffer.concat([Buffer.from(head), captions, Buffer.from(`\r\n--${boundary}--\r\n`)])),
    // After an error it is looked first whether they are there.
    retries: 0,
  });
}
