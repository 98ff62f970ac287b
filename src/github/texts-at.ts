import { z } from 'zod';
import type { Repository } from '../settings/repository.ts';
import { repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';

const blob = z.looseObject({ text: z.string().nullable().optional(), isTruncated: z.boolean().optional() }).nullable();

/** The texts of a few files at a commit, by their paths; none for what is no text, not there, or too long for one answer. */
export async function textsAt(
  github: GitHub,
  { owner, name }: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  if (paths.length === 0) return new Map();
  const keys = paths.map((_, at) => `file${at}`);
  const { repository } = await github.query<{ repository: Record<string, z.infer<typeof blob>> }>(
    `query TextsAt($owner: String!, $name: String!, ${keys.map((key) => `$${key}: String!`).join(', ')}) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) {
        ${keys.map((key) => `${key}: object(expression: $${key}) { ... on Blob { text isTruncated } }`).join('\n')}
      }
    }`,
    { owner, name, ...Object.fromEntries(keys.map((key, at) => [key, `${commit}:${paths[at]}`])) },
    { shape: repositoryWith(Object.fromEntries(keys.map((key) => [key, blob]))) },
  );
  return new Map(
    paths.flatMap((path, at) => {
      const { text, isTruncated } = repository[`file${at}`] ?? {};
      return typeof text === 'string' && !isTruncated ? [[path, text] as const] : [];
    }),
  );
}
