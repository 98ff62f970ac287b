/** What the guard says of a patch after it was applied to a checkout of its own. */

/** Why a patch is refused: a rule by a permanent name, the path, and what is wrong in words. */
export interface Refusal {
  readonly rule:
    | 'unreadable'
    | 'outside'
    | 'denied'
    | 'not-allowed'
    | 'traversal'
    | 'link'
    | 'submodule'
    | 'mode'
    | 'binary'
    | 'size'
    | 'lockfile'
    | 'dependency'
    | 'import'
    | 'file-length'
    | 'function-length'
    | 'look-alike'
    | 'case'
    | 'control'
    | 'too-much'
    | 'git-file'
    | 'weakened'
    | 'coverage';
  readonly path: string;
  readonly why: string;
}

/** What was seen of a patch. */
export interface Measured {
  readonly files: readonly string[];
  readonly added: number;
  readonly removed: number;
  readonly bytes: number;
  readonly newDependencies: readonly string[];
}

/** All refusals, not only the first; none means that it may be proposed. */
export interface Verdict {
  readonly refusals: readonly Refusal[];
  readonly measured: Measured;
  /** What a person has to sign off (R001-033). */
  readonly signOff: readonly string[];
}
