import type { Label, Repository } from './model.ts';
import { nodeId } from './node-id.ts';
import type { World } from './world.ts';

/** A label as a person writes it. */
export interface LabelFields {
  readonly name: string;
  readonly color?: string;
  readonly description?: string | null;
}

/** The label of that name, whatever its case, or `undefined`. */
export const findLabel = (repository: Repository, name: string): Label | undefined =>
  repository.labels.get(name.toLowerCase());

/** Adds a label; throws when the name is taken, as GitHub refuses it. */
export function createLabel(
  world: World,
  repository: Repository,
  { name, color = 'ededed', description = null }: LabelFields,
): Label {
  if (findLabel(repository, name)) throw new Error(`The label "${name}" already exists.`);
  const databaseId = world.nextId();
  const at = world.clock.now();
  const label: Label = {
    __typename: 'Label',
    repository,
    databaseId,
    nodeId: nodeId('Label', databaseId),
    name,
    color: color.replace(/^#/, '').toLowerCase(),
    description,
    createdAt: at,
    updatedAt: at,
  };
  repository.labels.set(name.toLowerCase(), label);
  repository.version++;
  return label;
}

/** The label of that name, made when it is missing, as the `+` of GitHub's label menu does. */
export const ensureLabel = (world: World, repository: Repository, name: string): Label =>
  findLabel(repository, name) ?? createLabel(world, repository, { name });

/** Changes a label. Issues that carry it show the new name at once, and their `updatedAt` stays: a trap for incremental readers. */
export function updateLabel(world: World, label: Label, changes: Partial<LabelFields>): void {
  const { labels } = label.repository;
  labels.delete(label.name.toLowerCase());
  label.name = changes.name ?? label.name;
  label.color = (changes.color ?? label.color).replace(/^#/, '').toLowerCase();
  if (changes.description !== undefined) label.description = changes.description;
  label.updatedAt = world.clock.tick();
  labels.set(label.name.toLowerCase(), label);
  label.repository.version++;
}

/** Removes a label from the repository and from every issue; here too `updatedAt` of the issues stays. */
export function deleteLabel(label: Label): void {
  label.repository.labels.delete(label.name.toLowerCase());
  for (const { labels } of label.repository.issues.values()) {
    const at = labels.indexOf(label);
    if (at >= 0) labels.splice(at, 1);
  }
  label.repository.version++;
}
