import type { Settings } from '../settings/join-settings.ts';
import { isSameRepository } from '../settings/repository.ts';

/** The folder of this checkout that is the data-hub; nothing where the data-hub is another repository, or another branch. */
export function folderOfCheckout({
  dataHub,
  project,
  workflowRepository = project,
}: Pick<Settings, 'dataHub' | 'project' | 'workflowRepository'>): string | undefined {
  if (dataHub.kind === 'folder') return dataHub.folder;
  const isHere = workflowRepository && isSameRepository(dataHub, workflowRepository) && dataHub.ref === undefined;
  return isHere ? `./${dataHub.folder}` : undefined;
}
