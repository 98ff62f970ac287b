import { type GatesFile, gatesFileSchema } from '../../content-schema/gates/gates-file.ts';
import type { Unreadable } from '../pipeline/candidate.ts';
import type { Problem } from '../problems.ts';
import { tell } from './passed-over.ts';

/** What is known of the record that a file of gates is named by. */
export interface GatedRecord {
  readonly id: number;
  /** Whether records of its type have gates at all. */
  readonly hasGates: boolean;
}

/**
 * The pull requests that close records, by the numbers of these. A file that is not as it should be, and one of no record, is left out,
 * and a problem tells what to do. What is no JSON is told where files are read.
 */
export function readGates(
  texts: ReadonlyMap<number, string>,
  records: readonly GatedRecord[],
): { readonly gates: GatesFile[]; readonly problems: Problem[] } {
  const known = new Map(records.map((record) => [record.id, record]));
  const read = [...texts]
    .toSorted(([a], [b]) => a - b)
    .map(([number, text]) => ({ number, found: gatesOf(number, text, known.get(number)) }));
  return {
    gates: read.flatMap(({ found }) => (found && 'number' in found ? [found] : [])),
    problems: read.flatMap(({ number, found }) =>
      found && 'what' in found ? [tell('file-passed-over', `data/gates/${number}.json`, found)] : [],
    ),
  };
}

const mend = 'Remove it: "npx ledgerline gates" writes what belongs there.';

function gatesOf(number: number, text: string, record: GatedRecord | undefined): GatesFile | Unreadable | undefined {
  if (record === undefined) return { what: `is not shown: there is no record ${number}`, mend };
  if (!record.hasGates)
    return { what: `is not shown: record ${number} is of a kind that no pull request closes`, mend };
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  const found = gatesFileSchema.safeParse(data);
  if (!found.success) {
    const at = found.error.issues[0]?.path.join('.') ?? '';
    return { what: `is not shown: ${at === '' ? 'it' : `"${at}"`} is not what it should be`, mend };
  }
  if (found.data.number === number) return found.data;
  return { what: `is not shown: it says that it is of record ${found.data.number}`, mend };
}
