import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { z } from 'zod';
import { labels } from '../../../content-schema/derive/labels.ts';
import { count, repositoryWith } from '../../github/answer-shapes.ts';
import type { GitHub } from '../../github/client.ts';
import { GitHubError } from '../../github/explain.ts';
import { tryPage } from '../../github/issue-pages.ts';
import { listLabels } from '../../github/labels.ts';
import { largestPage } from '../../github/page-sizes.ts';
import { ask } from '../../github/refusal.ts';
import { isTooMuch } from '../../github/too-much.ts';
import { counting } from '../../pipeline/text/counting.ts';
import { fullName, type Repository } from '../../settings/repository.ts';
import { generatedFiles } from '../generated-files.ts';
import { type Check, type Finding, ok, skipped, wrong } from './check.ts';
import { repositoryFinding } from './repository-finding.ts';
import { forRest, pageOf, type Setup } from './setup.ts';

/** A check of the repository whose issues are records. */
const ofIssuesDb = (
  name: string,
  needs: readonly string[],
  look: (setup: Setup, issuesDb: Repository, github: GitHub) => Promise<Finding>,
): Check<Setup> => ({
  name,
  needs,
  async run(setup) {
    if (!setup.issuesDb) return skipped('No repository of issues is named (LEDGERLINE_ISSUES_DB, or issuesDb).');
    return setup.github ? look(setup, setup.issuesDb, setup.github) : skipped('There is no token to ask with.');
  },
});

/** What the repository whose issues are records should have. */
export const issuesDbChecks: readonly Check<Setup>[] = [
  ofIssuesDb('issues-db', ['token'], (setup, issuesDb, github) =>
    repositoryFinding(setup, github, issuesDb, 'LEDGERLINE_ISSUES_DB, or issuesDb in ledgerline.config.ts'),
  ),
  ofIssuesDb('issues-enabled', ['issues-db'], async (setup, issuesDb, github) => {
    const { data } = await github.rest('GET /repos/{owner}/{repo}', forRest(issuesDb));
    if ((data as { has_issues: boolean }).has_issues) return ok(`${fullName(issuesDb)} has issues switched on.`);
    return wrong(
      `${fullName(issuesDb)} has issues switched off.`,
      `Tick "Issues" under ${pageOf(setup, issuesDb, '/settings')} → Features.`,
    );
  }),
  ofIssuesDb('issues-permission', ['issues-db'], async (setup, issuesDb, github) => {
    const reply = await ask(
      github.query<{ repository: { issues: { totalCount: number } } }>(
        recordsQuery,
        { ...issuesDb, labels: setup.types.map(({ name }) => `record:${name}`) },
        { shape: repositoryWith({ issues: z.looseObject({ totalCount: count }) }) },
      ),
    );
    if ('data' in reply)
      return ok(
        `The token may read issues; ${counting(reply.data.repository.issues.totalCount, 'issue')} with a record label.`,
      );
    return wrong(
      `The token may not read the issues of ${fullName(issuesDb)}: "Issues: read" is missing.`,
      permissionHint(setup, 'issues: read'),
    );
  }),
  ofIssuesDb('issue-pages', ['issues-permission'], async (setup, issuesDb, github) => {
    try {
      const size = await tryPage(github, { ...issuesDb, labels: setup.types.map(({ name }) => `record:${name}`) });
      if (size === largestPage) return ok(`GitHub gives ${size} issues at a time, as many as a build asks for.`);
      return ok(
        `GitHub refuses ${largestPage} issues at a time and gives ${size}; a build finds that out and makes more requests.`,
      );
    } catch (error) {
      if (error instanceof GitHubError && isTooMuch(error.cause)) return wrong(error.message, error.hint);
      throw error;
    }
  }),
  ofIssuesDb('labels', ['issues-permission'], async (setup, issuesDb, github) => {
    const there = new Set((await listLabels(github, issuesDb)).map(({ name }) => name.toLowerCase()));
    const wanted = labels(setup.types).map(({ name }) => name);
    const absent = wanted.filter((name) => !there.has(name.toLowerCase()));
    if (absent.length === 0) return ok(`All ${wanted.length} labels of the manifest are there.`);
    return wrong(
      `${fullName(issuesDb)} lacks ${counting(absent.length, 'label')} of ${wanted.length}: ${absent.join(', ')}.`,
      `Create them with "npx ledgerline labels sync"; they are listed at ${pageOf(setup, issuesDb, '/labels')}.`,
    );
  }),
  ofIssuesDb('issue-forms', ['issues-db'], async (setup, issuesDb, github) => {
    const reply = await ask(
      github.rest('GET /repos/{owner}/{repo}/contents/{path}', { ...forRest(issuesDb), path: formsFolder }),
    );
    if ('refusal' in reply && reply.refusal === 'forbidden')
      return skipped(
        `The token may not read the files of ${fullName(issuesDb)}, so its issue forms cannot be seen.`,
        'A build does not need that. To have them checked, add "Contents: read".',
      );
    const there = new Map('data' in reply ? entries(reply.data.data).map(({ name, sha }) => [name, sha]) : []);
    const forms = [...generatedFiles(setup.types, setup.privacy)]
      .filter(([path]) => path.startsWith(`${formsFolder}/`) && !path.endsWith('/config.yml'))
      .map(([path, text]) => ({ name: basename(path), sha: blobSha(text) }));
    const absent = forms.filter(({ name }) => !there.has(name)).map(({ name }) => name);
    const stale = forms.filter(({ name, sha }) => (there.get(name) ?? sha) !== sha).map(({ name }) => name);
    if (absent.length + stale.length === 0) return ok(`All ${forms.length} issue forms are there and current.`);
    const faults = [
      absent.length > 0 ? `missing: ${absent.join(', ')}` : '',
      stale.length > 0 ? `other than the generated ones: ${stale.join(', ')}` : '',
    ];
    return wrong(
      `Issue forms of ${fullName(issuesDb)} on its default branch: ${faults.filter(Boolean).join('; ')}.`,
      `Copy ${formsFolder}/ of this checkout there, commit and push: ${pageOf(setup, issuesDb, `/tree/HEAD/${formsFolder}`)}`,
    );
  }),
];

/** Where a permission is added. */
export const permissionHint = ({ serverUrl }: Setup, permission: string): string =>
  `Edit the token at ${serverUrl}/settings/personal-access-tokens; in Actions add "${permission}" to "permissions:" of the job.`;

const formsFolder = '.github/ISSUE_TEMPLATE';

const recordsQuery = /* GraphQL */ `
query Records($owner: String!, $name: String!, $labels: [String!]) {
  repository(owner: $owner, name: $name) { issues(first: 1, labels: $labels) { totalCount } }
}`;

const entries = (data: unknown): { name: string; sha: string }[] => (Array.isArray(data) ? data : []);

/** The name git gives to a file's content, so that six files are compared by one request. */
const blobSha = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
