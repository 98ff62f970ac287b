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

/** The way to the page of a record, below its list; the page's own address is the canonical one, and need not be told again. */
export const recordCrumbs = (list: Crumb, title: string) => ({
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: list.name, item: list.url },
    { '@type': 'ListItem', position: 2, name: title },
  ],
});
