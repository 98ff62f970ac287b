import { parseArgs } from 'node:util';

/** What a run of the bench is asked. */
export interface BenchOptions {
  /** Numbers of records, each a part of its own. */
  readonly records: readonly number[];
  readonly runs: number;
  /** Who takes part, by the first words of their names; nothing is everybody up to 10,000 records, and Ledgerline alone beyond. */
  readonly only: readonly string[] | undefined;
  /** Writes the tables into the documentation. */
  readonly docs: boolean;
  /** Builds nothing, and compares the summaries that are picked by rule with written ones instead. */
  readonly summaries: boolean;
}

const usage = 'npm run bench -- --records 300,10000 --runs 3 --only ledgerline,hugo --docs';

/** Reads the words after `npm run bench --`. Throws with a sentence where they cannot be meant. */
export function benchOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      records: { type: 'string', default: '10000' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string' },
      docs: { type: 'boolean', default: false },
      summaries: { type: 'boolean', default: false },
    },
  });
  const records = values.records.split(',').map(Number);
  const runs = Number(values.runs);
  if (records.some((count) => !Number.isInteger(count) || count < least) || !Number.isInteger(runs) || runs < 1)
    throw new Error(`Give numbers of records from ${least} and a number of runs, such as: ${usage}`);
  const { docs, summaries } = values;
  return { records, runs, only: values.only?.toLowerCase().split(','), docs, summaries };
}

/** Fewer have no task in the middle. */
const least = 100;
const mostForAll = 10_000;

/** Whether somebody of that name takes part where so many records are built. */
export const takesPart = (name: string, size: number, { only }: Pick<BenchOptions, 'only'>): boolean =>
  only === undefined
    ? size <= mostForAll || name === 'Ledgerline'
    : only.some((word) => name.toLowerCase().startsWith(word));
