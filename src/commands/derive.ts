import { defineCommand } from 'citty';
import { recordTypes } from '../../content-schema/index.ts';
import { changeHub } from '../data-hub/change-hub.ts';
import { consoleObserver } from '../loaders/console-observer.ts';
import { counting, plural } from '../pipeline/text/counting.ts';
import { pathOfFile } from '../settings/hub-file.ts';
import { settings } from '../settings/settings.ts';
import { printJson, say } from '../terminal/say.ts';
import { stepOutput } from '../terminal/step-output.ts';
import { stepSummary } from '../terminal/step-summary.ts';
import { derivePlan } from './derive-plan.ts';

/** `ledgerline derive`: writes into the data-hub what is derived from its records. */
export const command = defineCommand({
  meta: { name: 'derive', description: 'writes links, steps, counts, the graph and indexes into the data-hub' },
  args: {
    'dry-run': { type: 'boolean', description: 'say which files would change, and write nothing' },
    json: { type: 'boolean', description: 'print { changed, commit, files } and nothing else' },
  },
  async run({ args }) {
    const own = settings();
    const dryRun = args['dry-run'] === true;
    const observer = consoleObserver(own.requestLog);
    const { change, commit } = await changeHub(
      { ...own, types: recordTypes, observer },
      derivePlan({ ...own, observer }),
      {
        dryRun,
      },
    ).finally(() => observer.finish());
    const files = [...(change?.write.keys() ?? [])].map((path) => pathOfFile(own.dataHub, path));
    const changed = files.length > 0;
    stepOutput({ changed: changed && !dryRun, commit: commit ?? '' });
    const told = [...inWords(files, dryRun, commit), ...(change?.message.body?.split('\n') ?? [])];
    if (!dryRun) stepSummary('Derive', told);
    if (args.json) printJson({ changed, commit, files });
    else
      say(...inWords(files, dryRun, commit), ...(change?.message.body?.split('\n').map((line) => `  ${line}`) ?? []));
  },
});

function inWords(files: readonly string[], dryRun: boolean, commit: string | null): string[] {
  if (files.length === 0)
    return ['The data-hub holds everything that is derived from its records; nothing was changed.'];
  const count = counting(files.length, 'file');
  return dryRun
    ? [`${count} would change:`, ...files.map((path) => `  ${path}`)]
    : [`${count} ${plural(files.length, 'was', 'were')} changed${commit ? ` in commit ${commit}` : ''}.`];
}
