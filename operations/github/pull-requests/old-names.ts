import { z } from 'zod';
import type { GitHub } from '../../../src/github/client.ts';
import type { Repository } from '../../../src/settings/repository.ts';

const shape = z.array(z.looseObject({ filename: z.string(), previous_filename: z.string().optional() }));

/** What renamed files of a pull request were called before, which only REST tells; of the first hundred files. */
export async function oldNames(github: GitHub, { owner, name: repo }: Repository, number: number): Promise<string[]> {
  const { data } = await github.rest(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    { owner, repo, pull_number: number, per_page: 100 },
    shape,
  );
  return (data as z.infer<typeof shape>).flatMap(({ previous_filename: old }) => old ?? []);
}
