import type { Told } from '../../pipeline/enrich/plan/text-changes.ts';
import { counting } from '../../pipeline/text/counting.ts';

/** The digest of open issues, whose commit has a message of its own (R000-117). */
const digest = 'data/summaries/issues-latest.md';

/** What the commit of `enrich` says: types and numbers only, and no word of a record. */
export function enrichMessage(
  told: readonly Told[],
  summaries: readonly string[],
): { readonly headline: string; readonly body?: string } {
  const isDigestAlone = told.length === 0 && summaries.length === 1 && summaries[0] === digest;
  const lines = [...became(told), ...summaries.map((path) => `written: ${path}`)];
  return isDigestAlone
    ? { headline: 'chore: update issues summary' }
    : { headline: 'chore: enrich', body: lines.join('\n') };
}

/** A line for what became of the texts of each type: `runs: 3 made, 1 approved`. */
export function became(told: readonly Told[]): string[] {
  return [...Map.groupBy(told, ({ type }) => type)].map(([type, all]) => {
    const counts = [...Map.groupBy(all, (one) => one.became)].map(([what, own]) => `${own.length} ${what}`);
    return `${counting(all.length, type)}: ${counts.join(', ')}`;
  });
}
