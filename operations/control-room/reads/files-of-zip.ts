import { readZip, UnsafeZip } from '../../github/zip/read-zip.ts';
import { Refusal } from '../refusal.ts';

/** A file of an artifact. */
export interface ZipFile {
  readonly path: string;
  readonly bytes: number;
  /** Nothing where it is no text, or too large to be shown. */
  readonly text: string | undefined;
}

const mostFiles = 1000;
const longestText = 500_000;

/** The files of a zip, in the order in which they stand there; refuses, in words, one that was made to do harm. */
export async function filesOfZip(
  zip: Uint8Array,
  { mostBytes }: { readonly mostBytes: number },
): Promise<{ readonly files: readonly ZipFile[] }> {
  try {
    const found = await readZip(zip, { entries: mostFiles, bytes: mostBytes });
    return { files: [...found].map(([path, content]) => ({ path, bytes: content.length, text: textOf(content) })) };
  } catch (error) {
    if (!(error instanceof UnsafeZip)) throw error;
    throw new Refusal(409, error.message, 'Download the artifact, and look at it with care.');
  }
}

function textOf(content: Uint8Array): string | undefined {
  if (content.length > longestText || content.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return undefined;
  }
}
