import type { Label } from '../../../content-schema/derive/label.ts';
import type { GitHub } from '../../github/client.ts';
import { GitHubError, isOutOfReach } from '../../github/explain.ts';
import { correctLabel, createLabel, listLabels } from '../../github/labels.ts';
import { fullName, type Repository } from '../../settings/repository.ts';

/** What became of the labels of one repository, by name. */
export interface LabelReport {
  readonly repository: string;
  readonly created: string[];
  readonly corrected: string[];
  /** How many were as they should be. */
  readonly right: number;
  /** Labels that are nobody's concern here, and were left alone. */
  readonly unknown: string[];
}

/**
 * Makes sure that a repository has these labels with these colors and descriptions. Names are compared without regard to case and never
 * changed, nothing is deleted, and where all is right nothing is written.
 */
export async function syncLabels(
  github: GitHub,
  repository: Repository,
  wanted: readonly Label[],
  { dryRun }: { readonly dryRun: boolean },
): Promise<LabelReport> {
  const there = new Map((await listLabels(github, repository)).map((label) => [label.name.toLowerCase(), label]));
  const created: string[] = [];
  const corrected: string[] = [];
  for (const label of wanted) {
    const found = there.get(label.name.toLowerCase());
    if (!found) {
      if (!dryRun) await createLabel(github, repository, label);
      created.push(label.name);
    } else if (found.color.toLowerCase() !== label.color || (found.description ?? '') !== label.description) {
      if (!dryRun) await correctLabel(github, repository, found.name, label);
      corrected.push(found.name);
    }
  }
  const known = new Set(wanted.map(({ name }) => name.toLowerCase()));
  return {
    repository: fullName(repository),
    created,
    corrected,
    right: wanted.length - created.length - corrected.length,
    unknown: [...there].flatMap(([key, { name }]) => (known.has(key) ? [] : [name])),
  };
}

/** Why the labels of a repository are as they were. */
export interface Refusal {
  readonly repository: string;
  readonly message: string;
  readonly hint: string;
}

/** Does the same, and gives the reason where the token may not change this repository, which is no reason to leave out the next. */
export async function syncWithinReach(
  ...[github, repository, ...how]: Parameters<typeof syncLabels>
): Promise<LabelReport | Refusal> {
  try {
    return await syncLabels(github, repository, ...how);
  } catch (error) {
    if (!(error instanceof GitHubError && isOutOfReach(error))) throw error;
    return { repository: fullName(repository), message: error.message, hint: error.hint };
  }
}
