import type { HubPlace } from './hub-place.ts';
import type { Settings } from './join-settings.ts';
import { fullName, type Repository } from './repository.ts';

/** Where the data-hub lies on GitHub, where it does: its repository, its folder there, and the branch, tag or commit if one is named. */
export function hubOnGitHub({
  dataHub,
  project,
}: Pick<Settings, 'dataHub' | 'project'>):
  | { readonly repository: Repository; readonly folder: string; readonly ref: string | undefined }
  | undefined {
  if (dataHub.kind === 'repository') return { repository: dataHub, folder: trimmed(dataHub.folder), ref: dataHub.ref };
  // A folder of the checkout is a folder of the project's repository.
  return isInCheckout(dataHub) && project
    ? { repository: project, folder: trimmed(dataHub.folder), ref: undefined }
    : undefined;
}

/** Whether a data-hub is a folder of this checkout. */
export const isInCheckout = (place: HubPlace): boolean =>
  place.kind === 'folder' && !/^\/|(?:^|\/)\.\.(?:\/|$)/.test(place.folder);

/** The path of a file as it stands in its repository, `data-hub/data/tasks/12.json`, and never one of the machine that builds. */
export const pathOfFile = (dataHub: HubPlace, file: string): string =>
  dataHub.kind === 'repository' || isInCheckout(dataHub)
    ? [trimmed(dataHub.folder), file].filter(Boolean).join('/')
    : file;

/** GitHub's page to edit a file of the data-hub, or to look at it where a tag or a commit is read; none where it is not on GitHub. */
export function editLink(
  settings: Pick<Settings, 'dataHub' | 'project' | 'serverUrl'>,
  file: string,
): string | undefined {
  const hub = hubOnGitHub(settings);
  if (hub === undefined) return undefined;
  const { repository, folder, ref = 'HEAD' } = hub;
  const path = [...folder.split('/'), ...file.split('/')].filter(Boolean).map(encodeURIComponent).join('/');
  const page = /^[0-9a-f]{40}$/i.test(ref) ? 'blob' : 'edit';
  return `${settings.serverUrl}/${fullName(repository)}/${page}/${ref.split('/').map(encodeURIComponent).join('/')}/${path}`;
}

/** Without `./` before and slashes behind; `.` is the root. */
const trimmed = (folder: string): string =>
  folder
    .replace(/^(?:\.\/+)+/, '')
    .replace(/\/+$/, '')
    .replace(/^\.$/, '');
