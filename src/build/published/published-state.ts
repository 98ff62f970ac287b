import { z } from 'zod';
import type { PublishedState } from './decide-rebuild.ts';

const indexShape = z.looseObject({ dataDigest: z.string().nullable(), commit: z.string().nullable() });

/**
 * Asks the published site which data it was built from. Pages keeps its answers for ten minutes, so it is asked under an address that
 * nobody asked for before. A site that does not answer, or not with its own index, is not known; that is no error.
 */
export async function publishedState(
  { siteUrl, basePath }: { readonly siteUrl: string; readonly basePath: string },
  time: number,
): Promise<PublishedState> {
  const address = `${siteUrl}${basePath === '/' ? '' : basePath}/api/index.json?fresh=${time}`;
  let text: string;
  try {
    const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    if (!answer.ok) return { unknown: `the site answers HTTP ${answer.status}` };
    const read = await textWithin(answer, most);
    if (read === undefined) return { unknown: 'what the site answers is no index: it has no end' };
    text = read;
  } catch {
    return { unknown: 'the site does not answer' };
  }
  const index = indexShape.safeParse(asJson(text));
  return index.success
    ? { digest: index.data.dataDigest, commit: index.data.commit }
    : { unknown: 'the site does not say which data it was built from' };
}

const patience = 20_000;

/** Bytes that are read of an answer; the index of a site has a few thousand. */
const most = 4_000_000;

/** The text of an answer; nothing where it is longer, of which no more is read than it takes to know. */
async function textWithin({ body }: Response, bytes: number): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    // Leaving the loop ends the answer.
    if (length > bytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
