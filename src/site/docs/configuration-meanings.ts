import type { Config } from '../../settings/config.ts';

/** Every key of an object by its path: `privacy.publishPrivateNotes`. */
type Paths<T> = {
  [K in keyof T & string]: NonNullable<T[K]> extends Record<string, unknown>
    ? string extends keyof NonNullable<T[K]>
      ? K
      : `${K}.${Paths<NonNullable<T[K]>>}`
    : K;
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
  upgradesFrom:
    'Where ledgerline upgrade takes releases from: owner/repository, or an address or a folder that git can fetch. ' +
    'Left out, it is the git remote "upstream", if there is one.',
  'privacy.publishPrivateNotes':
    'Publishes private long texts such as notes and intentions. E-mail addresses and meta stay private whatever this says.',
  'privacy.dataHub':
    'Whether "ledgerline sync" writes private answers and the text of issues into the data-hub: mirror does, omit leaves them ' +
    'out and hides addresses. ' +
    'Left out, a private repository is a mirror; a public one, and a folder, is not.',
  streaks:
    "Shows on a listener's page in how many weeks in a row a run was completed, up to the time of the newest record.",
  comments:
    'Reads the comments of issues into the history of a record, and publishes them, except those of strangers and ' +
    'those that are hidden on GitHub.',
  'feedback.comment':
    'Tells the author of an issue, in one comment that is kept up to date, what to fix and where the record is seen.',
  'feedback.labels':
    'Sets labels on issues: invalid while the record is withheld, a status that fits open or closed, ' +
    'and the priority that the form answers.',
  'feedback.notify':
    'Whom a comment of its own mentions when an issue is closed or opened again: none, its author, or its assignees.',
  'pictures.hosts':
    'Hosts, besides GitHub, whose pictures are shown where a record names them: "example.org", or "*.example.org" for all that end so. ' +
    'A picture of any other host is a link.',
  modules:
    'Modules that live in a repository of their own, by name: "templates" for a repository of the same owner, or owner/repository. ' +
    'All others live in the repository of this project.',
  owners:
    'Who is asked to review what: paths, each with a list of @handle or @organization/team. generate makes .github/CODEOWNERS of it.',
  'cadences.deploy': 'When the site is built and published by the clock: the five fields of a cron line, in UTC.',
  'cadences.reconcile': 'When the data-hub is made equal to the issues by the clock.',
  'cadences.snapshots':
    'When what is derived from the records is written anew by the clock. generate puts the three into the workflows.',
};
