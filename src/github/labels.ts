import { z } from 'zod';
import type { Label } from '../../content-schema/derive/label.ts';
import type { Repository } from '../settings/repository.ts';
import type { GitHub } from './client.ts';
import { isStatus } from './explain.ts';

/** A label as a repository has it. */
export type RepositoryLabel = Omit<Label, 'description'> & { readonly description: string | null };

const shape = z.array(z.looseObject({ name: z.string(), color: z.string(), description: z.string().nullable() }));

const pageSize = 100;

/** A list that never ends is not read for ever. */
const mostPages = 100;

const placeOf = ({ owner, name }: Repository) => ({ owner, repo: name });

/** All labels of a repository. */
export async function listLabels(github: GitHub, repository: Repository): Promise<RepositoryLabel[]> {
  const labels: RepositoryLabel[] = [];
  for (let page = 1; ; page++) {
    const { data } = await github.rest(
      'GET /repos/{owner}/{repo}/labels',
      { ...placeOf(repository), per_page: pageSize, page },
      shape,
    );
    const found = data as RepositoryLabel[];
    labels.push(...found);
    if (found.length < pageSize || page === mostPages) return labels;
  }
}

/** Makes a label; one that is there by now, be it through a reply that was lost, becomes as this one says. */
export async function createLabel(github: GitHub, repository: Repository, label: Label): Promise<void> {
  try {
    await github.rest('POST /repos/{owner}/{repo}/labels', { ...placeOf(repository), ...label });
  } catch (error) {
    if (!isStatus(error, 422)) throw error;
    await correctLabel(github, repository, label.name, label);
  }
}

/** Gives a label the color and description of another; its own name stays. */
export async function correctLabel(
  github: GitHub,
  repository: Repository,
  name: string,
  { color, description }: Label,
): Promise<void> {
  await github.rest('PATCH /repos/{owner}/{repo}/labels/{name}', {
    ...placeOf(repository),
    name,
    color,
    description,
  });
}
