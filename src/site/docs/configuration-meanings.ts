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
  'ai.provider':
    'Who makes the texts of records: extractive (by rule, without a model), openai-compatible, anthropic or copilot.',
  'ai.url':
    'Where the model is asked, such as http://localhost:11434/v1; openai-compatible needs it. ' +
    'It must begin with https:// unless it is on this machine.',
  'ai.model': 'The name of the model, as its provider writes it. openai-compatible and anthropic need one.',
  'ai.trusted': 'Whether the provider may be sent private answers.',
  'ai.privateAnswers':
    'Whether texts are made from private answers, too. Such a text stays private until a maintainer approves it.',
  'ai.waits':
    'Which texts are shown only after a maintainer approved them: private (those made from private answers), ' +
    'models (all that a model wrote, too) or all.',
  'ai.proposals': 'Whether descriptions of sessions and personal paths are proposed on GitHub.',
  'ai.concurrency': 'How many calls of a model run at the same time.',
  'ai.timeoutSeconds': 'After how many seconds without an answer a call of a model is given up.',
  'ai.budget.callsPerRun': 'How many calls of a model one run may make. What is left waits for the next run.',
  'ai.budget.callsPerDay': 'How many calls of a model a day may have, in UTC.',
  'ai.budget.tokensPerDay': 'How many tokens a day may have, read and written together.',
  'ai.price.input': 'What a million tokens that the model reads cost, in any currency, to price the work beforehand.',
  'ai.price.output': 'What a million tokens that the model writes cost, in the same currency.',
  modules:
    'Modules that live in a repository of their own, by name: "templates" for a repository of the same owner, or owner/repository. ' +
    'All others live in the repository of this project.',
  owners:
    'Who is asked to review what: paths, each with a list of @handle or @organization/team. generate makes .github/CODEOWNERS from it.',
  'cadences.deploy': 'When the site is built and published on a schedule: the five fields of a cron line, in UTC.',
  'cadences.enrich': 'When a model is asked for texts on a schedule.',
  'cadences.reconcile': 'When the data-hub is made equal to the issues on a schedule.',
  'cadences.snapshots': 'When derived files are rewritten on a schedule. generate puts all four into the workflows.',
  'operations.repositories': 'Repositories that the control room shows; the one of this project unless told.',
  'operations.showPullRequestsOf':
    'Repositories that not everybody may read, whose pull requests may be shown on the site all the same.',
  'operations.gates':
    'Which gate a check belongs to: patterns for the names of checks, by the name of the gate. The first that fits wins.',
  'operations.missingAfterMinutes': 'How long a required gate may take to show up before it counts as failed.',
  'operations.approvers':
    'Who may approve. Anybody who may write to the repository unless told, and never the person who asked.',
  'operations.filters': 'Lists of workflow runs in the control room: a name, and a repository, a state or a workflow.',
  'operations.logs': 'Beginnings of addresses from which the runbook `incident` may read logs; none unless told.',
  'operations.deploy.healthcheck':
    'The address that has to answer before and after a deployment; that of the site unless told.',
  'operations.deploy.workflow': 'The workflow file that deploys.',
  'operations.deploy.rollback': 'The workflow file that goes back.',
  'operations.deploy.environment': 'The environment that it deploys to; only `production` counts as production.',
  'operations.trusted':
    'Accounts besides those that may write to the repository, whose issues and labels may start an agent.',
  'operations.loop.branch': 'The branch that the loop works on; the default branch unless told.',
  'operations.loop.sleepSeconds': 'How long the loop rests when nothing waits.',
  'operations.loop.stages':
    'The stages of the loop that run by themselves, in this order; all unless told. The others run when somebody asks for them.',
  'operations.factory.voice': 'Who speaks: `rhvoice` or `espeak-ng`; `auto` is the first that is installed.',
  'operations.factory.publish':
    'Whether the factory publishes. Until it is `true`, it only shows what it would publish; then each publication waits for approval.',
  'operations.factory.targets': 'Where sessions are published: `site` (a pull request), `youtube`, or both.',
  'operations.factory.youtube.api': 'The address of the YouTube Data API.',
  'operations.factory.youtube.signIn': 'The address where Google gives out access tokens.',
  'operations.factory.youtube.privacy': 'Who sees an uploaded video: `private`, `unlisted` or `public`.',
  'operations.agents.coder':
    'Who writes patches: `none`, `command` (a command line of yours) or `openai-compatible` (the model of the key `ai`).',
  'operations.agents.command':
    'The program that writes patches and its words, where `operations.agents.coder` is `command`.',
  'operations.agents.sandbox':
    'The program and words that go before everything that runs code of a patch, such as those that start a container.',
};
