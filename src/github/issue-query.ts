import type { Glance } from '../pipeline/sources/looks-like.ts';

/** Which issues are meant: those of one repository that carry any of the labels. */
export interface IssueQuery {
  readonly owner: string;
  readonly name: string;
  readonly labels: readonly string[];
  /** Reads comments as well; the answers grow by what people wrote. */
  readonly comments?: boolean | undefined;
  /** A person's word that issues which GitHub no longer lists, but still gives one by one, may be dropped. */
  readonly acceptShrink?: boolean;
  /** Reads every issue again, whatever is known: GitHub dates neither an author's association nor the name of a label. */
  readonly afresh?: boolean;
  /** Told of the newest issues of all, whether they carry a label or not. */
  readonly onNewest?: (newest: readonly Glance[]) => void;
  /** Told what GitHub calls the repository, which may have been renamed. */
  readonly onName?: (nameWithOwner: string) => void;
  /** The present time in milliseconds since 1970. */
  readonly now: number;
}
