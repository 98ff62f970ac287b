/** What is read out of a commit object. */
export interface CommitFields {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly authorName: string;
  readonly authorEmail: string;
  readonly authoredAt: number;
  readonly committerName: string;
  readonly committerEmail: string;
  readonly committedAt: number;
  readonly message: string;
}

/** Reads git's own form of a commit; times are milliseconds. */
export function parseCommit(content: Buffer): CommitFields {
  const text = content.toString('utf8');
  const blank = text.indexOf('\n\n');
  const headers = text
    .slice(0, blank)
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
  const all = (name: string) => headers.filter(([key]) => key === name).map(([, value]) => value);
  const author = person(all('author')[0]);
  const committer = person(all('committer')[0]);
  return {
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    authorName: author.name,
    authorEmail: author.email,
    authoredAt: author.at,
    committerName: committer.name,
    committerEmail: committer.email,
    committedAt: committer.at,
    message: text.slice(blank + 2).replace(/\n$/, ''),
  };
}

function person(line = ''): { name: string; email: string; at: number } {
  const [, name = '', email = '', seconds = '0'] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line) ?? [];
  return { name, email, at: Number(seconds) * 1000 };
}
