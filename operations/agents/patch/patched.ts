/** A patch after git applied it to a checkout of its own, which nobody else touches: what the guard looks at. */

/** A path that a patch touches, as git's index says it, before and after. */
export interface TouchedFile {
  /** The bytes of git, as text; a rename is two of these. */
  readonly path: string;
  /** Git's modes, such as `100644`, `100755`, `120000` (a link), `160000` (a submodule); nothing where the file is not there. */
  readonly modeBefore: string | undefined;
  readonly modeAfter: string | undefined;
  readonly added: number;
  readonly removed: number;
  /** The contents afterwards and before; nothing where it is no UTF-8 text, or not there. */
  readonly text: string | undefined;
  readonly before: string | undefined;
  readonly isBinary: boolean;
  readonly bytes: number;
}

/** Everything that changed. */
export interface Patched {
  readonly base: string;
  readonly files: readonly TouchedFile[];
  /** All paths of the tree afterwards, for names that differ in case or form only. */
  readonly tree: readonly string[];
  /** All packages that a package.json of the tree names afterwards, and their own names; where it is absent, that is not looked at. */
  readonly declared?: readonly string[];
}
