import { defineCommand } from 'citty';
import { labels } from '../../../content-schema/derive/labels.ts';
import { recordTypes } from '../../../content-schema/index.ts';
import { counting } from '../../pipeline/text/counting.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { fullName, type Repository } from '../../settings/repository.ts';
import { settings } from '../../settings/settings.ts';
import { printJson, say } from '../../terminal/say.ts';
import { CommandError } from '../command-error.ts';
import { withGitHub } from '../with-github.ts';
import { type LabelReport, type Refusal, syncWithinReach } from './sync-labels.ts';

/** `ledgerline labels sync`: creates and corrects labels, and leaves alone what the manifest does not know (R000-027). */
export const command = defineCommand({
  meta: { name: 'sync', description: 'creates the labels of the manifest and corrects their color and description' },
  args: {
    'dry-run': { type: 'boolean', description: 'change nothing; say what would be done' },
    json: { type: 'boolean', description: 'print { repositories } and nothing else' },
  },
  async run({ args }) {
    const own = settings();
    const repositories = labelledRepositories(own);
    if (repositories.length === 0)
      throw new CommandError(
        'No repository is named whose labels could be looked at.',
        'Name one in ledgerline.config.ts: "repository" for this project, "issuesDb" for the issues.',
      );
    const dryRun = args['dry-run'] ?? false;
    const done: LabelReport[] = [];
    const refused: Refusal[] = [];
    await withGitHub(own, 'Changing labels', async (github) => {
      for (const repository of repositories) {
        const report = await syncWithinReach(github, repository, labels(recordTypes), { dryRun });
        if ('hint' in report) refused.push(report);
        else done.push(report);
        if (!args.json) say(...('hint' in report ? refusalLines(report) : reportLines(report, dryRun)));
      }
    });
    if (args.json) printJson({ repositories: done, refused });
    if (refused.length > 0) process.exitCode = 2;
  },
});

/** Every repository of the system, each once: of issues, the project, the data-hub and those of modules. */
export function labelledRepositories({
  issuesHome,
  project,
  dataHub,
  modules,
}: Pick<Settings, 'issuesHome' | 'project' | 'dataHub' | 'modules'>): Repository[] {
  const named = [issuesHome, project, dataHub.kind === 'repository' ? dataHub : undefined, ...Object.values(modules)];
  // GitHub does not tell capitals from small letters.
  const byName = new Map(named.flatMap((one) => (one ? [[fullName(one).toLowerCase(), one] as const] : [])));
  return [...byName.values()];
}

/** What a person reads of a repository whose labels are as they were. */
const refusalLines = ({ repository, message, hint }: Refusal): string[] => [
  `${repository}: nothing is changed. ${message}`,
  `  ${hint}`,
];

/** What was done in a repository, or would be, as a person reads it in a terminal. */
export function reportLines(
  { repository, created, corrected, right, unknown }: LabelReport,
  dryRun: boolean,
): string[] {
  const would = dryRun ? 'would be ' : '';
  return [
    ...created.map((name) => `  ${would}created: ${name}`),
    ...corrected.map((name) => `  ${would}corrected: ${name}`),
    `${repository}: ${counting(created.length, 'label')} ${would}created, ${corrected.length} ${would}corrected, ` +
      `${right} as they should be.`,
    ...(unknown.length > 0
      ? [
          `  Left alone, because the manifest does not have ${unknown.length === 1 ? 'it' : 'them'}: ${unknown.join(', ')}.`,
        ]
      : []),
  ];
}
