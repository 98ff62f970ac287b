import type { ReportSource } from '../../pipeline/reports/report.ts';
import { hubOnGitHub } from '../../settings/hub-file.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { fullName } from '../../settings/repository.ts';

/** The permalink of a commit of the data-hub, and in words what it cannot vouch for. */
export function provenance(
  commit: string | null,
  { serverUrl, dataHub, issuesDb, project }: Pick<Settings, 'serverUrl' | 'dataHub' | 'issuesDb' | 'project'>,
): Pick<ReportSource, 'permalink' | 'remark'> {
  const issues =
    issuesDb === undefined ? null : `Issues of ${fullName(issuesDb)} that are newer than that commit are counted too.`;
  if (commit === null)
    return {
      permalink: null,
      remark: issuesDb
        ? `They were read from the issues of ${fullName(issuesDb)}, which have no commit.`
        : 'They were read from a local folder that is in no commit, so they have no permalink.',
    };
  const hub = hubOnGitHub({ dataHub, project });
  if (hub === undefined)
    return { permalink: null, remark: 'The commit is one of a local folder, so it has no address on the web.' };
  const { repository, folder } = hub;
  const path = folder === '' ? '' : `/${folder.split('/').map(encodeURIComponent).join('/')}`;
  return { permalink: `${serverUrl}/${fullName(repository)}/tree/${commit}${path}`, remark: issues };
}
