import type { Unreadable } from '../pipeline/candidate.ts';
import { readSummary, type Summary, summaryFactsSchema } from '../pipeline/enrich/summary-file.ts';
import type { Problem } from '../problems.ts';
import { tell } from './passed-over.ts';
import { isHarmless } from './why-no-record.ts';

/**
 * The texts about many records that a data-hub holds, in the order of their names. Of a file that is not as it should be nothing is taken,
 * for nobody knows who made it and whether it may be shown; a problem tells what to do.
 */
export function readSummaries(texts: ReadonlyMap<string, string>): {
  readonly summaries: Summary[];
  readonly problems: Problem[];
} {
  const all = [...texts].filter(([name]) => !isHarmless(name)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const read = all.map(([name, text]) => ({ name, found: summaryOf(name, text.replace(/^\uFEFF/, '')) }));
  return {
    summaries: read.flatMap(({ found }) => ('markdown' in found ? [found] : [])),
    problems: read.flatMap(({ name, found }) =>
      'mend' in found ? [tell('file-passed-over', `data/summaries/${name}.md`, found)] : [],
    ),
  };
}

function summaryOf(name: string, text: string): Summary | Unreadable {
  if (!/^[a-z\d][a-z\d_-]*$/.test(name) || name.length > 100)
    return {
      what: 'is not shown: its name becomes an address, and should be small letters and digits, joined by hyphens',
      mend: 'Name it by what it is about, such as issues-latest.md.',
    };
  if (text.trim() === '') return { what: 'is not shown: it is empty', mend: 'Write the text, or remove the file.' };
  const found = readSummary(name, text);
  if (!('wrong' in found)) return found;
  return {
    what: `is not shown: at its beginning, ${found.wrong}`,
    mend: `Between the first two lines "---" it may have these keys: ${keys.join(', ')}.`,
  };
}

const keys = Object.keys(summaryFactsSchema.shape);
