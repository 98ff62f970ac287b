import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import { GitHubError } from './explain.ts';
import type { Page } from './page-sizes.ts';

interface Blob {
  readonly oid: string;
  readonly byteSize: number;
  readonly text: string | null;
  readonly isTruncated: boolean;
  readonly isBinary: boolean | null;
}

const blob = z.looseObject({
  oid: z.string(),
  byteSize: z.int(),
  text: z.string().nullable(),
  isTruncated: z.boolean(),
  isBinary: z.boolean().nullable(),
});

/** The text of a file, or that it is none, or that it is too large to be read whole. */
export type BlobText = { readonly text: string } | { readonly binary: true } | { readonly large: true };

/**
 * Reads blobs by their oid, a hundred a request. An oid is the hash of the content: what GraphQL has cut or changed is read by
 * REST, byte for byte, and what does not match then is an error. Every oid gets an answer; one of more bytes than `most` allows
 * is not read.
 */
export async function readBlobs(
  github: GitHub,
  repository: { readonly owner: string; readonly name: string },
  oids: readonly string[],
  most: (oid: string) => number,
): Promise<Map<string, BlobText>> {
  const texts = new Map<string, BlobText>();
  for (let start = 0; start < oids.length; ) {
    const place = () => `${oids[start]} of ${repository.owner}/${repository.name}`;
    const blobs = await github.pages.ask('files', oids.length - start, place, (page) =>
      readBatch(github, repository, oids.slice(start, start + page.size), page),
    );
    start += blobs.length;
    for (const blob of blobs)
      texts.set(blob.oid, blob.byteSize > most(blob.oid) ? { large: true } : await whole(github, repository, blob));
  }
  return texts;
}

async function readBatch(
  github: GitHub,
  { owner, name }: { readonly owner: string; readonly name: string },
  oids: readonly string[],
  { retries }: Page,
): Promise<Blob[]> {
  const { repository } = await github.query<{ repository: Record<string, Blob | null> }>(
    `query Blobs($owner: String!, $name: String!, ${oids.map((_, i) => `$b${i}: GitObjectID!`).join(', ')}) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) {
        ${oids.map((_, i) => `b${i}: object(oid: $b${i}) { ... on Blob { oid byteSize text isTruncated isBinary } }`).join('\n')}
      }
    }`,
    { owner, name, ...Object.fromEntries(oids.map((oid, i) => [`b${i}`, oid])) },
    { shape: repositoryWith(Object.fromEntries(oids.map((_, i) => [`b${i}`, blob]))), retries },
  );
  return oids.map((oid, i) => {
    const found = repository[`b${i}`];
    if (found?.oid === oid) return found;
    throw new GitHubError(
      `GitHub left out a file of ${owner}/${name} (${oid}).`,
      'Nothing was published; run this again.',
    );
  });
}

async function whole(
  github: GitHub,
  { owner, name }: { readonly owner: string; readonly name: string },
  { oid, text, isTruncated, isBinary }: Blob,
): Promise<BlobText> {
  if (isBinary) return { binary: true };
  if (!isTruncated && text !== null && oidOf(Buffer.from(text), oid) === oid) return { text };
  const { data } = await github.rest(
    'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    { owner, repo: name, file_sha: oid },
    z.looseObject({ content: z.string(), encoding: z.string() }),
  );
  const { content, encoding } = data as { content: string; encoding: string };
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
  if (oidOf(bytes, oid) === oid) return isUtf8(bytes) ? { text: bytes.toString('utf8') } : { binary: true };
  throw new GitHubError(
    `GitHub gave only a part of a file of ${owner}/${name} (${oid}).`,
    'Nothing was published; run this again.',
  );
}

/** The name git gives to a content, in the kind of hash that `like` is. */
export const oidOf = (bytes: Buffer, like: string): string =>
  createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');
