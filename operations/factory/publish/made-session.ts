import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type MediaAssets, mediaAssetsSchema } from '../../../content-schema/factory/media-assets.ts';
import { type SessionScript, sessionScriptSchema } from '../../../content-schema/factory/session-script.ts';
import { digestOf, readJson } from '../files/keep-files.ts';
import { plainFile } from '../files/plain-file.ts';

/** The files of a session, by what they are. */
export const parts = ['sound', 'captions', 'transcript', 'chapters', 'cover'] as const;

/** A session that is finished, with the folder that its files are in. */
export interface MadeSession {
  readonly code: string;
  readonly folder: string;
  readonly script: SessionScript;
  readonly media: MediaAssets;
  /** Digest of all that is published of it: the same contents have the same, whenever they were made. */
  readonly contentHash: string;
}

/**
 * The sessions that are finished, by their code. A folder without both files is no session, and neither is one that is called otherwise
 * than its session: somebody's copy of it.
 */
export async function madeSessions(keep: string): Promise<MadeSession[]> {
  const folders = await readdir(keep, { withFileTypes: true }).catch(() => []);
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const found = await Promise.all(names.toSorted().map((name) => madeSession(join(keep, name))));
  return found.filter((made) => made !== undefined);
}

async function madeSession(folder: string): Promise<MadeSession | undefined> {
  const script = await readJson(join(folder, 'script.json'), sessionScriptSchema);
  const media = await readJson(join(folder, 'media.json'), mediaAssetsSchema);
  if (!script || !media || script.code !== media.code || script.code !== basename(folder)) return undefined;
  const contentHash = digestOf([script, ...parts.map((part) => media[part].sha256)]);
  return { code: script.code, folder, script, media, contentHash };
}

/** The bytes of one file. Throws where they are other than what was made: then it is made anew first. */
export async function bytesOf({ folder, media, code }: MadeSession, part: (typeof parts)[number]): Promise<Buffer> {
  const { path, sha256 } = media[part];
  // A name in a file that another program wrote leads nowhere else.
  const bytes = await plainFile(join(folder, basename(path)));
  if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw new Error(
    `The ${part} of ${code} is not the one that was made. Delete media.json in its folder, and it is made anew.`,
  );
}
