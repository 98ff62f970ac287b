import { z } from 'zod';
import type { Label } from '../../content-schema/derive/label.ts';
import type { Repository } from '../settings/repository.ts';
import { repositoryWith } from './answer-shapes.ts';
import type { GitHub } from './client.ts';
import { isStatus } from './explain.ts';
import { createLabel } from './labels.ts';

const onIssue = ({ owner, name }: Repository, number: number) => ({ owner, repo: name, issue_number: number });

/** So many labels GitHub lets an issue have; one more is refused with 422. */
export const mostLabels = 100;

/** Sets labels on an issue. Those that the repository lacks are made first, as the manifest has them, or left out. */
export async function addLabels(
  github: GitHub,
  repository: Repository,
  number: number,
  names: readonly string[],
  manifest: readonly Label[],
): Promise<void> {
  const there = await labelsThere(github, repository, names);
  for (const name of names.filter((one) => !there.has(one))) {
    const label = manifest.find((known) => known.name === name);
    if (!label) continue;
    await createLabel(github, repository, label);
    there.add(name);
  }
  if (there.size > 0)
    await github.rest('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', {
      ...onIssue(repository, number),
      labels: [...there],
    });
}

/** Takes a label off an issue; one that is off by now is off. */
export async function removeLabel(github: GitHub, repository: Repository, number: number, name: string): Promise<void> {
  try {
    await github.rest('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', {
      ...onIssue(repository, number),
      name,
    });
  } catch (error) {
    if (!isStatus(error, 404)) throw error;
  }
}

async function labelsThere(
  github: GitHub,
  { owner, name }: Repository,
  names: readonly string[],
): Promise<Set<string>> {
  const keys = names.map((_, at) => `label${at}`);
  const { repository } = await github.query<{ repository: Record<string, unknown> }>(
    `query LabelsThere($owner: String!, $name: String!, ${keys.map((key) => `$${key}: String!`).join(', ')}) {
      rateLimit { cost remaining resetAt }
      repository(owner: $owner, name: $name) { ${keys.map((key) => `${key}: label(name: $${key}) { name }`).join('\n')} }
    }`,
    { owner, name, ...Object.fromEntries(keys.map((key, at) => [key, names[at]])) },
    { shape: repositoryWith(Object.fromEntries(keys.map((key) => [key, z.looseObject({}).nullable()]))) },
  );
  return new Set(names.filter((_, at) => repository[`label${at}`] !== null));
}
