import { defineCommand } from 'citty';
import { handOver } from '../loaders/current-site.ts';
import { readSite } from '../loaders/read-site.ts';
import { counting } from '../pipeline/text/counting.ts';
import { say } from '../terminal/say.ts';
import { buildSite, siteFolder } from './build-site.ts';
import { CommandError } from './command-error.ts';

/** `ledgerline build`: the site into `dist`. */
export const command = defineCommand({
  meta: { name: 'build', description: 'builds the site into dist; a failed build leaves the last one untouched' },
  args: {
    strict: { type: 'boolean', description: 'fail when any record has an error instead of withholding the record' },
    out: {
      type: 'string',
      default: siteFolder,
      description: 'folder of the site, inside the project',
      valueHint: 'DIR',
    },
    'accept-shrink': { type: 'boolean', description: 'let the site lose issues that GitHub stopped listing' },
  },
  async run({ args }) {
    const site = await readSite({ acceptShrink: args['accept-shrink'] ?? false });
    const { problems, records } = site;
    const errors = problems.filter(({ level }) => level === 'error').length;
    if (args.strict && errors > 0)
      throw new CommandError(
        `The data has ${counting(errors, 'error')}, so nothing was built.`,
        'Run "ledgerline check" to see them.',
        { exitCode: 1 },
      );
    handOver(site);
    await buildSite(args.out);
    say(
      `Built ${args.out} from ${counting(records.length, 'record')}; ${counting(problems.length, 'problem')} on /health/.`,
    );
  },
});
