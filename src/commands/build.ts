import { defineCommand } from 'citty';
import { acceptedTypes } from '../build/shrink.ts';
import { handOver } from '../loaders/current-site.ts';
import { readSite } from '../loaders/read-site.ts';
import { counting } from '../pipeline/text/counting.ts';
import { settings } from '../settings/settings.ts';
import { say } from '../terminal/say.ts';
import { outOption, replaceFolder } from './build-site.ts';
import { CommandError } from './command-error.ts';
import { compareWithLast } from './compare-with-last.ts';
import { problemLines } from './problem-lines.ts';

/** The options by which a build is told what to do; `start` takes them as well. */
export const buildOptions = {
  ...outOption,
  strict: { type: 'boolean', description: 'fail when any record has an error instead of withholding the record' },
  'accept-shrink': {
    type: 'string',
    description: 'record types that may lose many records, such as tasks,jobs; or all',
    valueHint: 'TYPES',
  },
} as const;

/** Files and issues that are passed over, as many as fit on a screen. */
const mostTold = 10;

/** `ledgerline build`: the site into `dist`. */
export const command = defineCommand({
  meta: { name: 'build', description: 'builds the site into dist; a failed build leaves the last one untouched' },
  args: buildOptions,
  async run({ args }) {
    const accepted = acceptedTypes(args['accept-shrink']);
    let told: string[] = [];
    let requests = '';
    let remember = async () => {};
    await replaceFolder(args.out, async (render) => {
      const site = await readSite({
        acceptShrink: accepted.includes('all'),
        asked: (words) => {
          requests = `; ${words}`;
        },
      });
      const { problems, records } = site;
      const errors = problems.filter(({ level }) => level === 'error').length;
      if (args.strict && errors > 0)
        throw new CommandError(
          `The data has ${counting(errors, 'error')}, so nothing was built.`,
          'Run "npx ledgerline check" to see them.',
          { exitCode: 1 },
        );
      remember = await compareWithLast(args.out, site, accepted);
      handOver(site);
      await render();
      const passedOver = problems.filter(({ record }) => record === undefined);
      const more = passedOver.length - mostTold;
      told = passedOver.slice(0, mostTold).flatMap((problem) => problemLines(problem, settings().dataHub));
      if (more > 0) told.push(`And ${more} more: "npx ledgerline check" names them all.`);
      told.push(
        `Built ${args.out} from ${counting(records.length, 'record')}; ${counting(problems.length, 'problem')} on /health/${requests}.`,
      );
    });
    await remember();
    say(...told);
  },
});
