import type { PublicSummary } from '../../../pipeline/summaries/public-summary.ts';
import { question } from '../question.ts';
import { storedPart } from '../store/store.ts';

/** What a list says of a text about many records. */
export type SummaryEntry = Omit<PublicSummary, 'markdown'>;

/** The texts about many records, in the order of their names, without what they say. */
export const summaryEntries = question(
  'summaryEntries',
  async (): Promise<SummaryEntry[]> => (await storedPart('summaries')).map(({ markdown: _whole, ...entry }) => entry),
);

/** One of these texts, whole. */
export const summaryNamed = question(
  'summaryNamed',
  async (name: string): Promise<PublicSummary | undefined> =>
    (await storedPart('summaries')).find((summary) => summary.name === name),
);
