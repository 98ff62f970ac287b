import type { ReportSource } from '../../pipeline/reports/report.ts';
import { hubPlace } from '../../settings/hub-place.ts';

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
