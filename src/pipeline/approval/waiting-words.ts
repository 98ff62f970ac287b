import { plural } from '../text/counting.ts';
import type { Waiting } from './approval-state.ts';

/** Why records wait, in words for a page and a terminal. */
export interface WaitingWords {
  readonly heading: string;
  /** What it is called in a count: `3 waiting for approval`. */
  readonly counted: string;
  /** A sentence about so many records. */
  says(count: number): string;
  readonly hint: string;
  /** What to do where the record is a file, and no issue could be given a label. */
  readonly hintInFile: string;
}

const inFile = 'Read the record, and take "authorAssociation" out of its file if it may be published.';
const again = 'Read the issue, then take its label "approved" off and put it back on.';

/** The words for each reason, in the order in which they are told. */
export const waitingWords: Readonly<Record<Waiting, WaitingWords>> = {
  approval: {
    heading: 'Waiting for approval',
    counted: 'waiting for approval',
    says: (count) =>
      plural(
        count,
        'This record was written by somebody outside the project.',
        'These records were written by people outside the project.',
      ),
    hint: 'A maintainer publishes a record by giving its issue the label "approved".',
    hintInFile: inFile,
  },
  edited: {
    heading: 'Edited after approval',
    counted: 'edited after approval',
    says: (count) =>
      plural(
        count,
        'This record was approved, and then its author changed it.',
        'These records were approved, and then their authors changed them.',
      ),
    hint: again,
    hintInFile: inFile,
  },
  unproven: {
    heading: 'Approvals to repeat',
    counted: 'to be approved again',
    says: (count) =>
      plural(
        count,
        'This record has the label "approved", but GitHub does not show when it was set, or shows that the author set it.',
        'These records have the label "approved", but GitHub does not show when it was set, or shows that the author set it.',
      ),
    hint: again,
    hintInFile: inFile,
  },
};

/** The reasons, in the order in which they are told. */
export const waitingReasons = Object.keys(waitingWords) as Waiting[];
