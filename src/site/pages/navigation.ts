import { capitalized } from '../../../content-schema/derive/capitalized.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import { at, listAddress } from '../../routes.ts';

/** One entry of the site's navigation. */
export interface NavigationEntry {
  readonly label: string;
  readonly href: string;
}

/** The site's navigation in its fixed order (R000-110): dashboard, every record type, experience, docs, search. */
export const navigation: readonly NavigationEntry[] = [
  { label: 'Dashboard', href: at('/dashboard/') },
  ...recordTypes.map(({ plural }) => ({ label: capitalized(plural), href: listAddress(plural) })),
  { label: 'Experience', href: at('/experience/') },
  { label: 'Docs', href: at('/docs/') },
  { label: 'Search', href: at('/search/') },
];
