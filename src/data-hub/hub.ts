/** The only code that reads and writes record files: a folder today, a repository through `github/` as well. */
import type { Candidate } from '../pipeline/candidate.ts';
import type { Problem } from '../problems.ts';

/** What a data-hub holds, wherever it is kept. */
export interface Hub {
  readonly candidates: Candidate[];
  /** Contents of `data/config/<name>.{json,yaml}` by name. */
  readonly config: ReadonlyMap<string, unknown>;
  /** The files that `config` was read from, such as `data/config/pattern-tags.yml`, by the same names. */
  readonly configFiles: ReadonlyMap<string, string>;
  /** Contents of `data/snapshots/<name>.json` and `data/index/<plural>.json` by path, to be compared with what the records give. */
  readonly derived: ReadonlyMap<string, unknown>;
  /** Markdown of `data/summaries/<name>.md` by name. */
  readonly summaries: ReadonlyMap<string, string>;
  /** Text of `data/gates/<number>.json` by number: the pull requests that close an issue, and their gates. */
  readonly gates: ReadonlyMap<number, string>;
  /** What lies in the data-hub or among the issues and is not read, with what to do about it. */
  readonly passedOver: readonly Problem[];
  /** Commit the files come from, or `null` outside a repository. */
  readonly commit: string | null;
  /** What git calls the contents of the folder `data`; absent where what was read is not those contents alone. */
  readonly digest?: string | undefined;
  /** Whether this is the sample programme that ships with the project. */
  readonly isSample: boolean;
}

/** A data-hub as it stands, before it is changed. */
export interface HubState extends Hub {
  /** The text of each file that is read, by its path below the data-hub. */
  readonly texts: ReadonlyMap<string, string>;
  /** The path of what stands in the way of a file, if anything does. */
  readonly obstacleTo: (path: string) => string | undefined;
  /** Whether everybody can read it, or nobody knows who can, as with a folder. */
  readonly isPublic: boolean;
}

/** What is to be different. */
export interface HubChange {
  /** Texts by path below the data-hub. */
  readonly write: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  readonly message: { readonly headline: string; readonly body?: string };
}
