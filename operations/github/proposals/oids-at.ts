import { z } from 'zod';
import { repositoryWith } from '../../../src/github/answer-shapes.ts';
import type { GitHub } from '../../../src/github/client.ts';
import type { Repository } from '../../../src/settings/repository.ts';

const object = z.looseObject({ oid: z.string() }).nullable();

/** The names that git gives to what stands at some paths of a commit. */
export async function oidsAt(github: GitHub, { owner, name }: Repository, commit: string, paths: readonly string[]) {
  const found = new Map<string, string>();
  const ask = async (some: readonly string[]) => {
    const keys = some.map((_, at) => `file${at}`);
    const { repository } = await github.query<{ repository: Record<string, z.infer<typeof object>> }>(
      `query OidsAt($owner: String!, $name: String!, ${keys.map((key) => `$${key}: String!`).join(', ')}) {
        rateLimit { cost remaining resetAt }
        repository(owner: $owner, name: $name) {
          ${keys.map((key) => `${key}: object(expression: $${key}) { oid }`).join('\n')}
        }
      }`,
      { owner, name, ...Object.fromEntries(keys.map((key, at) => [key, `${commit}:${some[at]}`])) },
      { shape: repositoryWith(Object.fromEntries(keys.map((key) => [key, object]))) },
    );
    for (const [at, path] of some.entries()) {
      const oid = repository[`file${at}`]?.oid;
      if (oid !== undefined) found.set(path, oid);
    }
    return some.length;
  };
  for (let start = 0; start < paths.length; ) {
    const left = paths.length - start;
    start += await github.pages.ask(
      'files',
      left,
      () => `${paths[start]}`,
      ({ size }) => ask(paths.slice(start, start + size)),
    );
  }
  return found;
}
