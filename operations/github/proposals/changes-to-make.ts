import { z } from 'zod';
import { repositoryWith } from '../../../src/github/answer-shapes.ts';
import type { GitHub } from '../../../src/github/client.ts';
import { oidOf } from '../../../src/github/read-blobs.ts';
import type { Repository } from '../../../src/settings/repository.ts';
import type { Wish } from '../forge.ts';

/** What a commit lacks of a wish. */
export type Changes = Pick<Wish, 'write' | 'remove'>;

/** What is still to be written and removed at a commit: contents are compared by the names git gives them, of any size. */
export async function changesToMake(
  github: GitHub,
  at: Repository,
  commit: string,
  { write, remove }: Changes,
): Promise<Changes> {
  const there = await oidsAt(github, at, commit, [...write.keys(), ...remove]);
  const isThere = ([path, text]: readonly [string, string]) => {
    const oid = there.get(path);
    return oid !== undefined && oidOf(Buffer.from(text, 'utf8'), oid) === oid;
  };
  return {
    write: new Map([...write].filter((one) => !isThere(one))),
    remove: remove.filter((path) => there.has(path)),
  };
}

/** Whether there is nothing left to change. */
export const isNothing = ({ write, remove }: Changes): boolean => write.size === 0 && remove.length === 0;

const object = z.looseObject({ oid: z.string() }).nullable();

async function oidsAt(github: GitHub, { owner, name }: Repository, commit: string, paths: readonly string[]) {
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
