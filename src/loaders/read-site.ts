import { recordTypes } from '../../content-schema/index.ts';
import config from '../../ledgerline.config.ts';
import { readSources } from '../data-hub/read-sources.ts';
import { readEnvironment } from '../settings/environment.ts';
import { hubPlace } from '../settings/hub-place.ts';
import { consoleObserver } from './console-observer.ts';
import { type SiteData, siteFrom } from './site-data.ts';

/** The data-hub folder that is read, or `null` when the data-hub is a repository. */
export function watchedFolder(): string | null {
  const place = hubPlace(readEnvironment().LEDGERLINE_DATA_HUB ?? config.dataHub);
  return place.kind === 'folder' ? place.folder : null;
}

/** Reads the sources that configuration and environment name, and takes the records through the pipeline. */
export async function readSite({ acceptShrink = false } = {}): Promise<SiteData> {
  const environment = readEnvironment();
  const observer = consoleObserver(environment.LEDGERLINE_REQUEST_LOG);
  const hub = await readSources({
    types: recordTypes,
    hub: hubPlace(environment.LEDGERLINE_DATA_HUB ?? config.dataHub),
    issuesDb: environment.LEDGERLINE_ISSUES_DB ?? config.issuesDb,
    token: environment.GITHUB_TOKEN ?? environment.GH_TOKEN,
    graphqlUrl: environment.GITHUB_GRAPHQL_URL,
    apiUrl: environment.GITHUB_API_URL,
    serverUrl: environment.GITHUB_SERVER_URL,
    cacheFolder: environment.LEDGERLINE_CACHE,
    observer,
    acceptShrink,
  }).finally(() => observer.finish());
  return siteFrom(hub);
}
