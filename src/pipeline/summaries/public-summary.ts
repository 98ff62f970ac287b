import type { SummaryFacts } from '../enrich/summary-file.ts';

/**
 * TEXTS ABOUT MANY RECORDS, `data/summaries/<name>.md`, as everybody may read them: the digest of open issues, the weekly report of a
 * programme.
 */
export interface PublicSummary {
  /** The name of its file without the ending: `issues-latest`. */
  readonly name: string;
  readonly title: string;
  /** Markdown without its title and addresses, and without what speaks of records that are not public. */
  readonly markdown: string;
  /** Who made it and when; nothing where its file does not say. */
  readonly madeBy: MadeBy | null;
  /** Whether it spoke of records that are not public any more. */
  readonly isOutOfDate: boolean;
}

/** Who made a text, from what, when, and what a maintainer thinks of it. */
export interface MadeBy extends Pick<SummaryFacts, 'provider' | 'prompt' | 'inputHash' | 'generatedAt'> {
  readonly model: string;
  readonly state: 'proposed' | 'approved';
}
