import { z } from 'zod';
import type { GitHub } from './client.ts';

/** Names of a request; more of them cost another. */
const most = 50;

/** What GitHub calls repositories today, by the names that they are asked for. One that is not there, or not to be seen, is left out. */
export async function namesNow(github: GitHub, names: readonly string[]): Promise<Map<string, string>> {
  const now = new Map<string, string>();
  for (let start = 0; start < names.length; start += most) {
    const batch = names.slice(start, start + most).map((name) => ({ name, parts: name.split('/') }));
    const answer: Readonly<Record<string, { readonly nameWithOwner: string } | null>> = await github.query(
      `query NamesNow(${batch.map((_, at) => `$owner${at}: String!, $name${at}: String!`).join(', ')}) {
        rateLimit { cost remaining resetAt }
        ${batch.map((_, at) => `r${at}: repository(owner: $owner${at}, name: $name${at}) { nameWithOwner }`).join('\n')}
      }`,
      Object.fromEntries(
        batch.flatMap(({ parts: [owner, name] }, at) => [
          [`owner${at}`, owner],
          [`name${at}`, name],
        ]),
      ),
      {
        mayMiss: 'all',
        shape: z.looseObject(
          Object.fromEntries(batch.map((_, at) => [`r${at}`, z.looseObject({ nameWithOwner: z.string() }).nullable()])),
        ),
      },
    );
    for (const [at, { name }] of batch.entries()) {
      const found = answer[`r${at}`];
      if (found) now.set(name, found.nameWithOwner);
    }
  }
  return now;
}
