import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { CommandError } from '../../src/commands/command-error.ts';
import { changeHub } from '../../src/data-hub/change-hub.ts';
import type { HubState } from '../../src/data-hub/hub.ts';
import { knownIssuesUrls } from '../../src/data-hub/known-issues-urls.ts';
import { createGitHub } from '../../src/github/client.ts';
import { needToken } from '../../src/github/need-token.ts';
import { pathOfFile } from '../../src/settings/hub-file.ts';
import { fullName, type Repository } from '../../src/settings/repository.ts';
import { settings } from '../../src/settings/settings.ts';
import { printJson, say } from '../../src/terminal/say.ts';
import { stepOutput } from '../../src/terminal/step-output.ts';
import { stepSummary } from '../../src/terminal/step-summary.ts';
import { createForge } from '../github/create-forge.ts';
import { isVisibleToAll } from '../github/visible-to-all.ts';
import { closingPulls, type Showing } from './gates/closing-pulls.ts';
import { gatesLines } from './gates/gates-lines.ts';
import { gatesPlan } from './gates/gates-plan.ts';

/** `ledgerline gates`: writes into the data-hub how the pull requests stand that close jobs and tasks. */
export const command = defineCommand({
  meta: { name: 'gates', description: 'writes the pull requests that close jobs and tasks, with their checks' },
  args: {
    number: { type: 'string', description: 'only this record', valueHint: 'N' },
    'dry-run': { type: 'boolean', description: 'say which files would change, and write nothing' },
    json: { type: 'boolean', description: 'print { changed, commit, files, leftOut } and nothing else' },
  },
  async run({ args }) {
    const own = settings();
    const { issuesDb } = own;
    const only = numberOf(args.number);
    const dryRun = args['dry-run'] === true;
    if (issuesDb === undefined)
      throw new CommandError(
        'No repository of issues is named, so there is no issue that a pull request could close.',
        'Set LEDGERLINE_ISSUES_DB to owner/repository, or "issuesDb" in ledgerline.config.ts.',
      );
    const token = needToken(`Reading pull requests of ${fullName(issuesDb)}`, own.token);
    const github = createGitHub({ ...own, token });
    const showing: Showing = {
      forge: createForge(github),
      isVisibleToAll: (repository: Repository) => isVisibleToAll(github, repository),
      wanted: own.operations.showPullRequestsOf,
    };
    let leftOut = 0;
    const questions = {
      urls: ({ candidates }: HubState) => knownIssuesUrls(github, { ...own, issuesDb }, candidates),
      async closing(issues: readonly number[]) {
        const closing = await closingPulls(showing, issuesDb, issues);
        leftOut = closing.leftOut;
        return closing.found;
      },
    };
    const plan = gatesPlan(own, questions, only);
    const { change, commit } = await changeHub({ ...own, types: recordTypes }, plan, { dryRun });
    const files = [...(change?.write.keys() ?? []), ...(change?.remove ?? [])].map((path) =>
      pathOfFile(own.dataHub, path),
    );
    const changed = files.length > 0;
    const lines = gatesLines({ commit, files, leftOut, dryRun });
    if (!dryRun) {
      stepOutput({ changed, commit: commit ?? '' });
      stepSummary('Gates', lines);
    }
    if (args.json) printJson({ changed, commit, files, leftOut });
    else say(...lines);
  },
});

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const digits = text.trim().replace(/^#/, '');
  if (/^[1-9]\d{0,8}$/.test(digits)) return Number(digits);
  throw new CommandError(
    `"${text}" is no number of a record.`,
    'Say "--number 42" for one record, or leave it out for all.',
  );
}
