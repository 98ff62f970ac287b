import { defineCommand } from 'citty';
import { handOver } from '../loaders/current-site.ts';
import { readSite } from '../loaders/read-site.ts';
import { counting } from '../pipeline/text/counting.ts';
import { say } from '../terminal/say.ts';
import { outOption, replaceFolder } from './build-site.ts';
import { CommandError } from './command-error.ts';

/** The options by which a build is told what to do; `start` takes them as well. */
export const buildOptions = {
  ...outOption,
  strict: { type: 'boolean', description: 'fail when any record has an error instead of withholding the record' },
  'accept-shrink': { type: 'boolean', description: 'let the site lose issues that GitHub stopped listing' },
} as const;

/** `ledgerline build`: the site into `dist`. */
export const command = defineCommand({
  meta: { name: 'build', description: 'builds the site into dist; a failed build leaves the last one untouched' },
  args: buildOptions,
  async run({ args }) {
    let summary = '';
    await replaceFolder(args.out, async (render) => {
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
      await render();
      summary = `Built ${args.out} from ${counting(records.length, 'record')}; ${counting(problems.length, 'problem')} on /health/.`;
    });
    say(summary);
  },
});
