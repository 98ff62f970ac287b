/** One line of a tree. */
export interface TreeEntry {
  readonly name: string;
  readonly oid: string;
  /** As git writes it, in base 8: `100644`, `40000`. */
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
}

/** Reads git's own form of a tree: `mode name NUL oid`, again and again. */
export function parseTree(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at);
    const end = content.indexOf(0, space);
    const mode = content.toString('latin1', at, space);
    const name = content.toString('utf8', space + 1, end);
    const oid = content.toString('hex', end + 1, end + 21);
    entries.push({ name, oid, mode, type: mode === '40000' ? 'tree' : mode === '160000' ? 'commit' : 'blob' });
    at = end + 21;
  }
  return entries;
}
