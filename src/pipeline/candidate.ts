import type { Problem } from '../problems.ts';

/** Why a file could not be read: what follows "The file data/tasks/42.json", and what to do about it. Neither quotes the file. */
export interface Unreadable {
  readonly what: string;
  readonly mend: string;
}

/** A record as a source gives it, before anything is believed about it. */
export interface Candidate {
  /** Name of the record type whose folder it stands in, or whose label it carries. */
  readonly type: string;
  /** Issue number: from the file's name, or the issue itself. */
  readonly id: number;
  /** Where it came from, for people: `data/tasks/42.json`. */
  readonly origin: string;
  /** The stored object or the issue; anything at all. */
  readonly data: unknown;
  /** Address of the issue that this file mirrors, where that was read: an edit of the file alone would be undone by the issue. */
  readonly issue?: string;
  /** What was remarked while the source was read. */
  readonly remarks?: readonly Problem[];
  /** Set when the issue that this mirrors may be published: what a file says of that no longer counts. */
  readonly isAdmitted?: true;
  /** Set when the source could not even be read. */
  readonly unreadable?: Unreadable;
}
