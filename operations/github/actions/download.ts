import { GitHubError } from '../../../src/github/explain.ts';

/** What was read of a file, and whether there was more of it. */
export interface Downloaded {
  readonly bytes: Uint8Array;
  readonly isCut: boolean;
}

/**
 * Reads a file from where GitHub keeps it, at most so many bytes of it. The token is not sent there: the address itself is the permission.
 * Nothing where the file is gone.
 */
export async function download(
  location: string,
  mostBytes: number,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Downloaded | undefined> {
  if (!isTrusted(new URL(location)))
    throw new GitHubError('GitHub keeps that file where nobody should fetch it from.', notSafe);
  const response = await fetch(location, { redirect: 'error', signal: AbortSignal.timeout(patience) }).catch(
    (cause: unknown) => {
      throw new GitHubError('The storage of GitHub could not be reached.', again, { cause });
    },
  );
  if (response.status === 404 || response.status === 410) return undefined;
  if (!response.ok || response.body === null)
    throw new GitHubError(`The storage of GitHub answered with status ${response.status}.`, again);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    const room = mostBytes - size;
    // Leaving the loop ends the connection, so that what is too large is not loaded.
    if (chunk.length > room) return { bytes: Buffer.concat([...chunks, chunk.subarray(0, room)]), isCut: true };
    chunks.push(chunk);
    size += chunk.length;
  }
  return { bytes: Buffer.concat(chunks), isCut: false };
}

const patience = 120_000;
const again = 'Try again; if it stays, see githubstatus.com.';
const notSafe = 'Its address has to begin with https. Check GITHUB_API_URL; for public GitHub leave it out.';

/** A machine may talk to itself without https, as a test does. */
const isTrusted = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
