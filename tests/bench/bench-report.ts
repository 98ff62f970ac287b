import { benchTable } from './bench-table.ts';
import type { Figures } from './figures.ts';
import { growthTargets, targetsOf, targetTable } from './targets.ts';

/** Where, when and of what figures are. */
export interface Circumstances {
  readonly day: string;
  readonly machine: string;
  readonly versions: ReadonlyMap<string, string>;
  /** The words after `npm run bench --`. */
  readonly words: readonly string[];
}

/** All that a run of the bench found, in Markdown. */
export function benchReport(parts: readonly Figures[], { day, machine, versions, words }: Circumstances): string {
  const who = [...versions].map(([name, number]) => `${name} ${number}`).join(', ');
  const [small, large] = [parts.at(0), parts.at(-1)];
  const hasGrown = small && large && small.size < large.size;
  return [
    `Measured on ${day} with \`npm run bench${words.length > 0 ? ` -- ${words.join(' ')}` : ''}\`: ${machine}; ${who}.`,
    ...parts.flatMap((figures) => [
      `### With ${figures.size.toLocaleString('en-US')} records`,
      benchTable(figures),
      targetTable(targetsOf(figures)),
    ]),
    ...(hasGrown
      ? [`### From ${counted(small)} to ${counted(large)} records`, targetTable(growthTargets(small, large))]
      : []),
  ].join('\n\n');
}

const counted = ({ size }: Figures): string => size.toLocaleString('en-US');
