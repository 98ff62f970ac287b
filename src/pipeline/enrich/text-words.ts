import { plural } from '../text/counting.ts';
import { decisionLabels } from './plan/decision.ts';
import type { TextState } from './text-states.ts';

/** How texts stand, in words for a page. */
interface TextWords {
  readonly heading: string;
  /** What it means for so many texts, and what to do. */
  says(count: number): string;
}

const command = '"npx ledgerline enrich"';

/** The words for each state, in the order in which they are told: first what somebody has to see to. */
export const textWords: Readonly<Record<TextState['state'], TextWords>> = {
  waiting: {
    heading: 'Waiting for approval',
    says: (count) =>
      `${plural(count, 'This text is', 'These texts are')} private until a maintainer has read ${plural(count, 'it', 'them')} ` +
      `in the data-hub and given the issue the label "${decisionLabels.approved}" or "${decisionLabels.rejected}".`,
  },
  stale: {
    heading: 'Out of date',
    says: (count) =>
      `What ${plural(count, 'this text was', 'these texts were')} made from, or by, has changed since. The next run of ` +
      `${command} makes ${plural(count, 'it', 'them')} anew.`,
  },
  missing: {
    heading: 'Missing',
    says: (count) =>
      `${plural(count, 'This record says', 'These records say')} enough for a text, and ${plural(count, 'has', 'have')} none yet. ` +
      `The next run of ${command} makes ${plural(count, 'it', 'them')}.`,
  },
  rejected: {
    heading: 'Rejected',
    says: (count) =>
      `A maintainer rejected ${plural(count, 'this text', 'these texts')}. A new one is made when the record changes.`,
  },
};

/** The states in that order. */
export const textStateNames = Object.keys(textWords) as TextState['state'][];
