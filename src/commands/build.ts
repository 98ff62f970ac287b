import { defineCommand } from 'citty';
import type { Making } from '../build/making.ts';
import { type Joined, joinParts } from '../build/parts/join-parts.ts';
import { makePart } from '../build/parts/make-part.ts';
import { whatPartsBrought } from '../build/parts/what-parts-brought.ts';
import { acceptedTypes } from '../build/published/shrink.ts';
import { explainFile } from '../build/rebuild/explain-file.ts';
import { type Rebuilt, rebuildSite } from '../build/rebuild/rebuild-site.ts';
import { whatChanged } from '../build/rebuild/what-changed.ts';
import { handOver } from '../loaders/current-site.ts';
import { readSite } from '../loaders/read-site.ts';
import type { SiteData } from '../loaders/site-data.ts';
import { counting } from '../pipeline/text/counting.ts';
import { settings } from '../settings/settings.ts';
import { say } from '../terminal/say.ts';
import { outOption, replaceFolder } from './build-site.ts';
import { CommandError } from './command-error.ts';
import { compareWithLast } from './compare-with-last.ts';
import { problemLines } from './problem-lines.ts';
import { refuseOtherParts, shareOf, shareOptions } from './share-options.ts';

/** The options by which a build is told what to do; `start` takes them as well. */
export const buildOptions = {
  ...outOption,
  explain: { type: 'string', description: 'say what a file is made of and what made it stale', valueHint: 'PATH' },
  full: { type: 'boolean', description: 'make every file anew, whatever is known of the last site' },
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
  args: { ...buildOptions, ...shareOptions },
  async run({ args }) {
    refuseOtherParts(args);
    const share = shareOf(args.shard);
    const accepted = acceptedTypes(args['accept-shrink']);
    const told: string[] = [];
    let requests = '';
    let remember = async () => {};
    const read = async () => {
      const site = await readSite({
        acceptShrink: accepted.includes('all'),
        asked: (words) => {
          requests = `; ${words}`;
        },
      });
      if (args.strict) refuseErrors(site);
      return site;
    };
    if (share)
      await replaceFolder(
        args.out,
        (making) => makePart(making, share),
        async (render) => {
          handOver(await read());
          const { files, all } = await render();
          const size = `${files.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} files`;
          told.push(`Made share ${share.number} of ${share.of} in ${args.out}: ${size}${requests}.`);
        },
      );
    else
      await replaceFolder(args.out, engineOf(args), async (render) => {
        const site = await read();
        const { problems, records } = site;
        remember = await compareWithLast(args.out, site, accepted);
        handOver(site);
        const made = await render();
        if (args.explain !== undefined && 'after' in made) told.push(...explained(args.explain, made));
        const passedOver = problems.filter(({ record }) => record === undefined);
        const more = passedOver.length - mostTold;
        told.push(...passedOver.slice(0, mostTold).flatMap((problem) => problemLines(problem, settings().dataHub)));
        if (more > 0) told.push(`And ${more} more: "npx ledgerline check" names them all.`);
        told.push(
          ...('parts' in made ? whatPartsBrought(made) : [whatChanged(made, records)]),
          `Built ${args.out} from ${counting(records.length, 'record')}; ${counting(problems.length, 'problem')} on /health/${requests}.`,
        );
      });
    await remember();
    say(...told);
  },
});

const engineOf =
  ({ parts, full = false }: { readonly parts?: string | undefined; readonly full?: boolean | undefined }) =>
  (told: Making): Promise<Rebuilt | Joined> =>
    parts === undefined ? rebuildSite({ ...told, full }) : joinParts(told, parts);

function refuseErrors({ problems }: SiteData): void {
  const errors = problems.filter(({ level }) => level === 'error').length;
  if (errors > 0)
    throw new CommandError(
      `The data has ${counting(errors, 'error')}, so nothing was built.`,
      'Run "npx ledgerline check" to see them.',
      { exitCode: 1 },
    );
}

const explained = (path: string, rebuilt: Rebuilt): string[] =>
  explainFile(path, rebuilt) ?? [
    `The site has no file ${JSON.stringify(path)}; name one as it stands there: tasks/12/index.html.`,
  ];
