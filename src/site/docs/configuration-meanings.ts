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
  description: 'One sentence about the site, on the home page and for search engines.',
  language:
    'The language of records and sounds, as a tag such as en or de-AT, for the podcast, other feeds, search and the texts ' +
    'on pages; titles are sorted by its rules. The interface stays English.',
  repository: 'The repository, as owner/repository, that holds this project.',
  issuesDb:
    'The repository, as owner/repository, whose issues are records. The build reads them, and links to the forms lead there.',
  dataHub: 'The data-hub: a folder, or owner/repository with an optional /folder and @ref.',
  upgradesFrom:
    'Where ledgerline upgrade takes releases from: owner/repository, or an address or a folder that git can fetch. ' +
    'The default is the git remote "upstream", if there is one.',
  'privacy.publishPrivateNotes':
    'Publishes private long texts such as notes and intentions. E-mail addresses and meta always stay private.',
  'privacy.dataHub':
    'Whether "ledgerline sync" writes private answers and the text of issues into the data-hub: mirror does, omit leaves them ' +
    'out and hides addresses. ' +
    'By default a private repository is a mirror; a public one, and a folder, is not.',
  streaks:
    "Shows on a listener's page for how many weeks in a row a run was completed, up to the time of the newest record.",
  comments:
    'Reads the comments of issues into the history of a record, and publishes them, except those of strangers and ' +
    'those that are hidden on GitHub.',
  'feedback.comment':
    'Tells the author of an issue, in one comment that is kept up to date, what to fix and where to see the record.',
  'feedback.labels':
    'Sets labels on issues: invalid while the record is hidden, a status that fits open or closed, ' +
    'and the priority from the answer in the form.',
  'feedback.notify':
    'Whom a separate comment mentions when an issue is closed or reopened: none, its author, or its assignees.',
  'pictures.hosts':
    'Hosts, besides GitHub, whose pictures are shown in records: "example.org", or "*.example.org" for all hosts below it. ' +
    'A picture from any other host becomes a link.',
  modules:
    'Modules that live in a repository of their own, by name: "templates" for a repository of the same owner, or owner/repository. ' +
    'All others live in the repository of this project.',
  owners:
    'Who is asked to review what: paths, each with a list of @handle or @organization/team. generate makes .github/CODEOWNERS from it.',
  'cadences.deploy': 'When the site is built and published on a schedule: the five fields of a cron line, in UTC.',
  'cadences.reconcile': 'When the data-hub is made equal to the issues on a schedule.',
  'cadences.snapshots': 'When derived files are rewritten on a schedule. generate puts all three into the workflows.',
};
