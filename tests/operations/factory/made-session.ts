/** A SESSION AS THE FACTORY LEAVES IT in its folder, for tests of publishing: its files hold what a test says, and no sound. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionScript } from '../../../content-schema/factory/session-script.ts';

const chapters = `WEBVTT

00:00:00.000 --> 00:00:20.000
Arriving

00:00:20.000 --> 00:00:40.000
One breath

00:00:40.000 --> 00:01:01.000
Closing
`;

/** What may be other than usual. */
export interface Unusual {
  readonly code?: string;
  readonly sound?: Uint8Array;
  readonly cover?: Uint8Array;
  readonly script?: Partial<SessionScript>;
}

/** Writes a finished session into a folder below `keep`. */
export function putSession(
  keep: string,
  { code = 'S01-DFB-ARRIVE', sound = bytesFrom(1), cover, script }: Unusual = {},
) {
  const folder = join(keep, code);
  mkdirSync(folder, { recursive: true });
  const captions = `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWelcome to ${code}.\n`;
  const files = {
    sound: ['session.mp3', sound],
    captions: ['captions.vtt', Buffer.from(captions)],
    transcript: ['transcript.vtt', Buffer.from(captions)],
    chapters: ['chapters.vtt', Buffer.from(chapters)],
    cover: ['cover.png', cover ?? bytesFrom(2)],
  } as const;
  const described = Object.entries(files).map(([part, [path, bytes]]) => {
    writeFileSync(join(folder, path), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [part, { path, bytes: bytes.length, sha256 }] as const;
  });
  const written: SessionScript = {
    ...{ code, title: 'Arriving', step: 1, language: 'en' },
    description: 'A minute for sitting down, and for noticing that you have.',
    parts: ['Arriving', 'One breath', 'Closing'].map((chapter) => ({
      ...{ chapter, pause: 1, atoms: ['notice-the-chair'] },
      lines: [{ text: 'Notice where your body meets the chair.', pauseAfter: 2 }],
    })),
    writtenBy: { provider: 'rule', model: null, prompt: 'by-rule@1' },
    inputHash: 'a'.repeat(64),
    ...script,
  };
  writeFileSync(join(folder, 'script.json'), JSON.stringify(written));
  const media = {
    ...{ code, inputHash: 'b'.repeat(64), voice: { engine: 'espeak-ng', name: 'en-gb' }, seconds: 61 },
    ...{ loudness: { lufs: -16, truePeakDb: -1.2 }, ...Object.fromEntries(described) },
  };
  writeFileSync(join(folder, 'media.json'), JSON.stringify(media));
}

/** Bytes that are no text, and other ones for another number. */
export const bytesFrom = (seed: number, length = 5000): Buffer =>
  Buffer.from(Array.from({ length }, (_, at) => (at * 7 + seed * 131 + 128) % 256));
