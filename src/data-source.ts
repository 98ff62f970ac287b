import config from '../ledgerline.config.ts';
import { hubPlace } from './data-hub/where.ts';
import { readEnvironment } from './environment.ts';
import type { ReportSource } from './pipeline/reports/report.ts';
import { siteData } from './records.ts';

/** Where the figures of this site come from, with the address of the very files where they can be seen on the web. */
export async function dataSource(): Promise<ReportSource> {
  const { asOf } = await siteData();
  const { GITHUB_SERVER_URL, LEDGERLINE_DATA_HUB, LEDGERLINE_ISSUES_DB } = readEnvironment();
  return {
    ...asOf,
    ...provenance(asOf.commit, {
      server: GITHUB_SERVER_URL ?? 'https://github.com',
      dataHub: LEDGERLINE_DATA_HUB ?? config.dataHub,
      issuesDb: LEDGERLINE_ISSUES_DB ?? config.issuesDb,
      project: config.repository,
    }),
  };
}

/** What is known of the sources of a site. */
export interface Sources {
  readonly server: string;
  readonly dataHub: string;
  readonly issuesDb: string | undefined;
  /** The repository that holds this project, and with it a data-hub that is a folder of it. */
  readonly project: string | undefined;
}

/** The permalink of a commit of the data-hub, and in words what it cannot vouch for. */
export function provenance(
  commit: string | null,
  { server, dataHub, issuesDb, project }: Sources,
): Pick<ReportSource, 'permalink' | 'remark'> {
  const issues =
    issuesDb === undefined ? null : `Issues of ${issuesDb} that are newer than that commit are counted too.`;
  if (commit === null)
    return {
      permalink: null,
      remark: issuesDb
        ? `They were read from the issues of ${issuesDb}, which have no commit.`
        : 'They were read from a local folder that is in no commit, so they have no permalink.',
    };
  const place = hubPlace(dataHub);
  const isInside = place.kind === 'folder' && !/^\/|(?:^|\/)\.\.(?:\/|$)/.test(place.folder);
  const repository = place.kind === 'repository' ? `${place.owner}/${place.name}` : isInside ? project : undefined;
  if (repository === undefined)
    return { permalink: null, remark: 'The commit is one of a local folder, so it has no address on the web.' };
  const folder = place.folder.replace(/^\.\//, '').replace(/\/+$/, '');
  const path = folder === '' || folder === '.' ? '' : `/${folder.split('/').map(encodeURIComponent).join('/')}`;
  return { permalink: `${server.replace(/\/+$/, '')}/${repository}/tree/${commit}${path}`, remark: issues };
}
