import { z } from 'zod';
import { type Repository, repositoryNamed } from './repository.ts';

/** A folder of a repository, at a branch, tag or commit. */
export interface HubRepository extends Repository {
  readonly kind: 'repository';
  /** Folder inside the repository; empty for its root. */
  readonly folder: string;
  readonly ref?: string;
}

/** Where a data-hub is kept. */
export type HubPlace = { readonly kind: 'folder'; readonly folder: string } | HubRepository;

const inRepository = /^([\w.-]+)\/([\w.-]+)((?:\/[\w.-]+)*)\/?(?:@(\S+))?$/;

/** Whether text is a folder: it starts with `.` or `/`, or has no slash. */
const isFolder = (text: string): boolean => /^[./]/.test(text) || !text.includes('/');

/** Text that says where a data-hub is kept. */
export const hubPlaceText = z
  .string()
  .trim()
  .min(1)
  .transform((text) => text.replace(/(?<=[^/])\/+$/, ''))
  .refine(
    (text) => isFolder(text) || inRepository.test(text),
    'should be owner/repo[/folder][@ref], or a folder such as ./data-hub',
  );

/** Reads what `hubPlaceText` has let pass: `owner/repo[/folder][@ref]`, or a folder. */
export function hubPlace(text: string): HubPlace {
  if (isFolder(text)) return { kind: 'folder', folder: text };
  const [, owner = '', name = '', path = '', ref] = inRepository.exec(text) ?? [];
  return { kind: 'repository', owner, name, folder: path.slice(1), ...(ref === undefined ? {} : { ref }) };
}

/**
 * Where a data-hub is, for whoever commits instead of writing on the disk: a folder of the checkout is that folder of the repository
 * which the checkout is of. A folder elsewhere stays one.
 */
export function committedPlace(place: HubPlace, checkoutOf: string | undefined): HubPlace {
  if (place.kind === 'repository' || checkoutOf === undefined || place.folder.startsWith('/')) return place;
  const parts = place.folder.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return place;
  return { kind: 'repository', ...repositoryNamed(checkoutOf), folder: parts.join('/') };
}
