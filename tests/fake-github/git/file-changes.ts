/** A file that a pull request changes. */
export interface FileChange {
  readonly path: string;
  /** What it was called before. */
  readonly previous: string | null;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
}

const words = { A: 'added', M: 'modified', D: 'removed', R: 'renamed' } as const;

/** Reads what `git diff -z` says with `--numstat` and with `--name-status`. */
export function fileChanges(numbers: string, statuses: string): FileChange[] {
  const counts = new Map<string, { additions: number; deletions: number }>();
  const parts = numbers.split('\0');
  for (let at = 0; at < parts.length - 1; at++) {
    const [added = '', deleted = '', path = ''] = (parts[at] ?? '').split('\t');
    // A renamed file has its two names in parts of their own.
    if (path === '') at += 2;
    counts.set(path || (parts[at] ?? ''), { additions: Number(added) || 0, deletions: Number(deleted) || 0 });
  }
  const found: FileChange[] = [];
  const names = statuses.split('\0');
  for (let at = 0; at < names.length - 1; at++) {
    const letter = names[at]?.[0] as keyof typeof words;
    const previous = letter === 'R' ? (names[++at] ?? null) : null;
    const path = names[++at] ?? '';
    const { additions = 0, deletions = 0 } = counts.get(path) ?? {};
    found.push({ path, previous, status: words[letter] ?? 'modified', additions, deletions });
  }
  return found;
}
