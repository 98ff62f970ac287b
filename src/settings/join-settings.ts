import type { Privacy } from '../../content-schema/derive/public-fields.ts';
import { type AiSettings, aiSettings } from './ai.ts';
import type { Config } from './config.ts';
import type { Environment } from './environment.ts';
import type { HubConfig } from './hub-config.ts';
import { committedPlace, type HubPlace, hubPlace } from './hub-place.ts';
import type { OperationsConfig } from './operations.ts';
import { moduleRepositories } from './organization.ts';
import { pictureHosts } from './picture-hosts.ts';
import { noRepository, type Repository, repositoryNamed } from './repository.ts';
import { type YouTubeAccount, youtubeAccount } from './youtube-account.ts';

/** Everything that was decided about a site, by its owner or by where it runs. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** Of the site's texts: a BCP 47 tag in its usual writing, such as `de-AT`. */
  readonly language: string;
  /** Where the site will live, without a slash at the end, and the path below that, with one at its beginning only. */
  readonly siteUrl: string;
  readonly basePath: string;
  /** Where this project is kept, built and published. */
  readonly project: Repository | undefined;
  /** Whose workflow runs this, where one does. */
  readonly workflowRepository: Repository | undefined;
  /** Whose issues are records. */
  readonly issuesDb: Repository | undefined;
  /** Where people write records, also when whoever builds this wants no issues in it: forms and links lead there. */
  readonly issuesHome: Repository | undefined;
  /** Whether whoever builds this wants no issues in it, whatever the configuration says. */
  readonly leavesIssuesOut: boolean;
  readonly dataHub: HubPlace;
  /** Where releases of the product are taken from, as the configuration says it. */
  readonly upgradesFrom: string | undefined;
  readonly token: string | undefined;
  /** Addresses of GitHub, without a slash at the end: its pages for people, REST and GraphQL. */
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** Where what was fetched and worked out is remembered. */
  readonly cacheFolder: string;
  /** A file that gets a line for each API request. */
  readonly requestLog: string | undefined;
  readonly privacy: Privacy;
  /** Whether the data-hub holds private answers; by whoever can read it, where this is left out. */
  readonly hubPrivacy: 'omit' | 'mirror' | undefined;
  readonly streaks: boolean;
  /** Whether comments in the history of a record are published. */
  readonly comments: boolean;
  /** What authors of issues are told there, and by which labels. */
  readonly feedback: Config['feedback'];
  /** Hosts whose pictures are shown: `example.org`, or `*.example.org` for all that end so. */
  readonly pictureHosts: readonly string[];
  /** Who makes the texts of records, and how much of it there may be. */
  readonly ai: AiSettings;
  /** Modules of the map that live in a repository of their own. */
  readonly modules: Readonly<Record<string, Repository>>;
  /** Who is asked to review what, by path. */
  readonly owners: Config['owners'];
  /** When the workflows start that run by the clock, by their file. */
  readonly cadences: Config['cadences'];
  readonly operations: OperationsSettings;
}

/** What the operations look after, and where they keep their state. */
export interface OperationsSettings extends OperationsConfig {
  /** A file, or `postgres://…`. */
  readonly database: string;
  /** What GitHub signs its deliveries with; never printed. */
  readonly webhookSecret: string | undefined;
  /** Who uploads videos; never printed. */
  readonly youtubeAccount: YouTubeAccount | undefined;
}

/** Settings together with what the data-hub decides, which is known once the data-hub is read. */
export interface WholeSettings extends Settings {
  readonly hub: HubConfig;
}

/** What configuration and environment amount to; the environment wins where both speak. */
export function joinSettings(config: Config, environment: Environment): Settings {
  const leavesIssuesOut = environment.LEDGERLINE_ISSUES_DB === noRepository;
  const issuesHome = leavesIssuesOut ? config.issuesDb : (environment.LEDGERLINE_ISSUES_DB ?? config.issuesDb);
  const issuesDb = leavesIssuesOut ? undefined : issuesHome;
  return {
    title: config.title,
    description: config.description,
    language: Intl.getCanonicalLocales(config.language)[0] ?? config.language,
    siteUrl: environment.SITE_URL,
    basePath: environment.BASE_PATH,
    project: config.repository === undefined ? undefined : repositoryNamed(config.repository),
    workflowRepository:
      environment.GITHUB_REPOSITORY === undefined ? undefined : repositoryNamed(environment.GITHUB_REPOSITORY),
    issuesDb: issuesDb === undefined ? undefined : repositoryNamed(issuesDb),
    issuesHome: issuesHome === undefined ? undefined : repositoryNamed(issuesHome),
    leavesIssuesOut,
    dataHub: committedPlace(
      hubPlace(environment.LEDGERLINE_DATA_HUB ?? config.dataHub),
      environment.LEDGERLINE_COMMIT_TO,
    ),
    upgradesFrom: config.upgradesFrom,
    token: environment.GITHUB_TOKEN ?? environment.GH_TOKEN,
    serverUrl: environment.GITHUB_SERVER_URL,
    apiUrl: environment.GITHUB_API_URL,
    graphqlUrl: environment.GITHUB_GRAPHQL_URL,
    cacheFolder: environment.LEDGERLINE_CACHE,
    requestLog: environment.LEDGERLINE_REQUEST_LOG,
    privacy: {
      publishPrivateNotes: config.privacy.publishPrivateNotes,
      // `sync` keeps, and the site shows, what was made from private answers and approved.
      privateTexts: config.ai.privateAnswers,
    },
    hubPrivacy: config.privacy.dataHub,
    streaks: config.streaks,
    comments: config.comments,
    feedback: config.feedback,
    pictureHosts: pictureHosts(environment.GITHUB_SERVER_URL, config.pictures.hosts),
    ai: aiSettings(config.ai, environment),
    modules: moduleRepositories(config.modules, config.repository),
    owners: config.owners,
    cadences: config.cadences,
    operations: {
      ...config.operations,
      database: environment.LEDGERLINE_OPERATIONS_DB,
      webhookSecret: environment.LEDGERLINE_WEBHOOK_SECRET,
      youtubeAccount: youtubeAccount(environment),
    },
  };
}

/** Completes settings by what the data-hub decides. */
export const withHub = (settings: Settings, hub: HubConfig): WholeSettings => ({ ...settings, hub });
