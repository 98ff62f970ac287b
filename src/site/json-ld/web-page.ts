import type { AnyRecord } from '../../pipeline/any-record.ts';
import { siteId } from './web-site.ts';

/** A page on the way from the home page to this one. */
export interface Crumb {
  readonly name: string;
  readonly url: string;
}

/** The way from the home page to a page, both included. */
export const breadcrumbList = (crumbs: readonly Crumb[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: crumbs.map(({ name, url }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: url,
  })),
});

/** The page of a record: where it stands on the site, when it changed, and the issue it was written as. */
export function recordPage(
  { displayTitle, createdAt, updatedAt, url }: AnyRecord,
  description: string,
  crumbs: readonly [home: Crumb, list: Crumb, page: Crumb],
) {
  const [home, , page] = crumbs;
  return {
    '@type': 'WebPage',
    name: displayTitle,
    description,
    url: page.url,
    isPartOf: { '@id': siteId(home.url) },
    ...(createdAt ? { datePublished: createdAt } : {}),
    ...(updatedAt ? { dateModified: updatedAt } : {}),
    ...(url ? { isBasedOn: url } : {}),
    breadcrumb: breadcrumbList(crumbs),
  };
}
