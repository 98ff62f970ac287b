/** What the site says about itself; every address is absolute. */
export interface SiteFacts {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly home: string;
  readonly search: string;
}

/** The name under which other data refers to the site. */
export const siteId = (home: string): string => `${home}#site`;

/** The site as a whole, with its search. */
export const webSite = ({ title, description, language, home, search }: SiteFacts) => ({
  '@type': 'WebSite',
  '@id': siteId(home),
  name: title,
  description,
  url: home,
  inLanguage: language,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});
