import { z } from 'zod';
import { repositoryWith } from '../../src/github/answer-shapes.ts';
import type { GitHub } from '../../src/github/client.ts';
import type { Repository } from '../../src/settings/repository.ts';

/** Whether everybody may read a repository; one that only a company may read is not for everybody. */
export async function isVisibleToAll(github: GitHub, { owner, name }: Repository): Promise<boolean> {
  const { repository } = await github.query<{ repository: { visibility: string } }>(
    `query Visibility($owner: String!, $name: String!) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) { visibility }
    }`,
    { owner, name },
    { shape: repositoryWith({ visibility: z.string() }) },
  );
  return repository.visibility.toUpperCase() === 'PUBLIC';
}
