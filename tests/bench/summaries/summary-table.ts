import { table } from '../bench-table.ts';
import { compare, ways } from './compare.ts';
import { corpus, type SetName, sets } from './corpus.ts';

const named: Readonly<Record<SetName, string>> = {
  sample: 'records of the sample',
  tuning: 'issues, looked at while the rules were made',
  'held-out': 'issues, held out',
};

/** How alike the summaries of each way are to written ones, in percent, in Markdown. */
export function summaryTable(scoresOf = compare): string {
  const rows = sets.map((set) => {
    const scores = scoresOf(set);
    return [named[set], String(corpus(set).length), ...ways.map((way) => (100 * scores[way]).toFixed(1))];
  });
  return table(['texts', 'how many', ...ways], rows);
}
