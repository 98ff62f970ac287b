import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { followRedirects } from '../../github/follow-redirects.ts';
import type { Counts } from './shrink.ts';

/** What a site shows: its counts, and whether they are the sample's. */
export interface Shown {
  readonly counts: Counts;
  readonly isSample: boolean;
}

const largest = 2_000_000;

const index = z.object({
  sample: z.boolean().default(false),
  collections: z.record(z.string().regex(/^[\w-]{1,60}$/), z.object({ total: z.int().nonnegative() })),
});

/**
 * Asks a published site's `api/index.json` what it shows. Never throws: where nothing can be learned, `unknown` says why. Nothing but
 * the address is sent, and a redirect to another place is not followed.
 */
export async function liveCounts(
  address: string,
  fetch: typeof globalThis.fetch = globalThis.fetch,
  patience = 5000,
): Promise<Shown | { readonly unknown: string }> {
  try {
    const response = await followRedirects(fetch)(address, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    });
    const text = await start(response);
    if (response.status === 421) return { unknown: text.slice(0, 200) };
    if (response.status === 404) return { unknown: 'nothing is published there yet' };
    if (response.status !== 200) return { unknown: `it answers HTTP ${response.status}` };
    return shownBy(text);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      return { unknown: 'what stands there is no index of such a site' };
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { unknown: isLate ? `it did not answer within ${patience / 1000} seconds` : 'it cannot be reached' };
  }
}

/** What the site in a folder shows; nothing where there is none. */
export const countsIn = (folder: string): Promise<Shown | undefined> =>
  readFile(join(folder, 'api/index.json'), 'utf8')
    .then(shownBy)
    .catch(() => undefined);

function shownBy(text: string): Shown {
  const { sample, collections } = index.parse(JSON.parse(text));
  const counts = Object.entries(collections).map(([plural, { total }]) => [plural, total] as const);
  return { counts: Object.fromEntries(counts), isSample: sample };
}

/** The beginning of an answer: whoever stands there may send without end. */
async function start(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > largest) break;
  }
  return text;
}
