import type { RecordBase } from '../record-base.ts';

/** A key in a reader's words: what it is called, and what it holds. */
export interface KeyWords {
  readonly label: string;
  readonly says: string;
}

/** The keys common to all records in a reader's words. */
export const commonKeys: Readonly<Record<keyof RecordBase, KeyWords>> = {
  id: { label: 'Number', says: 'the number of the issue, which is also the name of the file' },
  type: { label: 'Type', says: 'what kind of record this is' },
  title: { label: 'Title', says: "the issue's title as written" },
  displayTitle: { label: 'Display title', says: 'the title without the prefix of its type' },
  status: { label: 'Status', says: 'where the record stands; a status that is not known is kept as it is' },
  labels: { label: 'Labels', says: 'names of the labels of the issue, in its order' },
  url: { label: 'Address', says: 'where the issue is on GitHub' },
  author: { label: 'Author', says: 'who opened the issue' },
  authorAssociation: {
    label: 'Author association',
    says: "how the author stands to the repository, in GitHub's words",
  },
  createdAt: { label: 'Created', says: 'when the issue was opened' },
  updatedAt: { label: 'Updated', says: 'when the issue last changed' },
  closedAt: { label: 'Closed', says: 'when the issue was closed' },
  lastEditedAt: { label: 'Body edited', says: 'when the body of the issue was last edited' },
  lastEditedBy: { label: 'Body edited by', says: 'who last edited the body of the issue' },
  rawBody: { label: 'Body', says: 'the body of the issue as written' },
  history: { label: 'History', says: 'changes of state and labels, oldest first' },
  ai: { label: 'AI', says: 'text made from the record, with its provenance' },
};
