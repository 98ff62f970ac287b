import type { Config } from '../../settings/config.ts';

/** Every key of an object by its path: `privacy.publishPrivateNotes`. */
type Paths<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends Record<string, unknown> ? `${K}.${Paths<NonNullable<T[K]>>}` : K;
}[keyof T & string];

/** The meaning of every key of `ledgerline.config.ts`; a key without one does not compile. */
export const configurationMeanings: Readonly<Record<Paths<Config>, string>> = {
  title: 'Name of the site, in the header and in every page title.',
  description: 'One sentence about the site, on the front page and for search engines.',
  language:
    'The language that records and sounds are in, as a tag such as en or de-AT: the podcast, other feeds, search and each text ' +
    'on a page say so, and titles are sorted by its rules. The words of the interface stay English.',
  repository: 'The repository, as owner/repository, that holds this project.',
  issuesDb:
    'The repository, as owner/repository, whose issues are records. The build reads them, and links to the forms lead there.',
  dataHub: 'The data-hub: a folder, or owner/repository with /folder and @ref if need be.',
  'privacy.publishPrivateNotes':
    'Publishes private long texts such as notes and intentions. E-mail addresses and meta stay private whatever this says.',
  'privacy.dataHub':
    'Whether "ledgerline sync" writes private answers and the text of issues into the data-hub: mirror does, omit leaves them out and hides addresses. ' +
    'Left out, a private repository is a mirror; a public one, and a folder, is not.',
  streaks:
    "Shows on a listener's page in how many weeks in a row a run was completed, up to the time of the newest record.",
  comments:
    'Reads the comments of issues into the history of a record, and publishes them, except those of strangers and those that are hidden on GitHub.',
  'pictures.hosts':
    'Hosts, besides GitHub, whose pictures are shown where a record names them: "example.org", or "*.example.org" for all that end so. ' +
    'A picture of any other host is a link.',
};
