/** WHAT ERRORS COME FROM: a catalogue that anybody can read and add to. The first cause that fits an error is taken for it. */
import type { Entry } from './entries.ts';

/** Something that errors come from. */
export interface Cause {
  /** Permanent: fixes and tests name it. */
  readonly name: string;
  /** What a log says of it. */
  readonly words: RegExp;
  readonly means: string;
  readonly advice: string;
}

const either = (...all: readonly RegExp[]): RegExp => new RegExp(all.map(({ source }) => source).join('|'), 'i');

/** The catalogue, the more certain causes first. */
export const causes: readonly Cause[] = [
  {
    name: 'Token expiration',
    words: either(
      /\b(?:jwt|token|credentials?|session|certificate)s?\b[^.]{0,60}\bexpir/,
      /\bexpired?\b[^.]{0,40}\b(?:jwt|token|session|credential)/,
      /TokenExpiredError|invalid_grant/,
    ),
    means: 'A token was used after its time was over.',
    advice: 'Renew the token some time before it expires, and allow for clocks that differ.',
  },
  {
    name: 'Missing module',
    words: /Cannot find (?:module|package)\b|ERR_MODULE_NOT_FOUND|ModuleNotFoundError|No module named\b/,
    means: 'The program needs a module that is not installed where it runs.',
    advice: 'Declare the module among the dependencies and update the lockfile.',
  },
  {
    name: 'Out of memory',
    words: /heap out of memory|OutOfMemory|out of memory|OOMKilled|Cannot allocate memory|ENOMEM/i,
    means: 'The process needed more memory than it may have.',
    advice: 'Find out what grows before the memory is raised: compare two heap snapshots.',
  },
  {
    name: 'Disk full',
    words: /ENOSPC|No space left on device|disk (?:is )?full|EDQUOT/i,
    means: 'Nothing more can be written.',
    advice: 'Remove what is not needed, and find out what fills the disk.',
  },
  {
    name: 'Rate limit',
    words: /rate limit|too many requests|\b429\b|quota exceeded|throttl/i,
    means: 'A service was asked more often than it allows.',
    advice: 'Wait as long as the service says, ask less often, and keep answers.',
  },
  {
    name: 'Connection refused',
    words: /ECONNREFUSED|connection refused|could not connect to server/i,
    means: 'Nobody listens at an address that is asked.',
    advice: 'Check that the service runs, and that its address and port are the configured ones.',
  },
  {
    name: 'Name not found',
    words: /ENOTFOUND|EAI_AGAIN|getaddrinfo|name or service not known|NXDOMAIN/i,
    means: 'The name of a host leads nowhere.',
    advice: 'Check the configured host, and the name server of the machine.',
  },
  {
    name: 'Timeout',
    words: /ETIMEDOUT|ESOCKETTIMEDOUT|timed? ?out|deadline exceeded|TimeoutError/i,
    means: 'Something did not answer in time.',
    advice: 'Find out what is slow before the time is raised.',
  },
  {
    name: 'Certificate',
    words: /CERT_HAS_EXPIRED|self[- ]signed certificate|UNABLE_TO_VERIFY|certificate verify failed/i,
    means: 'The certificate of a service is not accepted.',
    advice: 'Renew the certificate, or add the authority that signed it.',
  },
  {
    name: 'Access denied',
    words: /EACCES|EPERM|permission denied|access denied|\b403\b|forbidden/i,
    means: 'The process may not do what it tries.',
    advice: 'Compare the rights of the account with what is asked, and give no more than that.',
  },
  {
    name: 'Null dereference',
    words: either(
      /Cannot read propert(?:y|ies) of (?:null|undefined)/,
      /undefined is not (?:a function|an object)/,
      /NullPointerException|nil pointer dereference/,
      /'NoneType' object has no attribute/,
    ),
    means: 'Something was expected to be there and was not.',
    advice: 'Look at the place that the trace names, and decide what is right when the value is missing.',
  },
  {
    name: 'Data that cannot be read',
    words: /Unexpected token|Unexpected end of JSON|JSON\.parse|JSONDecodeError|SyntaxError: .*JSON/,
    means: 'A text was not the JSON that it was taken for.',
    advice: 'Log what was received, and check the answer before reading it.',
  },
];

/** A cause, and what speaks for it. */
export type Named = {
  readonly name: string;
  readonly means: string;
  readonly advice: string;
  readonly count: number;
  readonly lines: readonly number[];
  readonly first: string | null;
  readonly last: string | null;
  /** One of the errors, as the log has it. */
  readonly sample: string;
  /** The first place in code that a trace names, as `file:line`, where one does. */
  readonly place: string | null;
};

/** The cause that most of the errors come from; nothing where the catalogue knows none of them. */
export function causeOf(entries: readonly Entry[]): Named | undefined {
  const matches = (entry: Entry) => causes.find(({ words }) => words.test([entry.text, ...entry.trace].join('\n')));
  const found = Map.groupBy(entries, matches);
  found.delete(undefined);
  const [most] = [...found].toSorted(([, a], [, b]) => b.length - a.length);
  const [cause, all] = most ?? [];
  const [first] = all ?? [];
  if (!cause || !all || !first) return undefined;
  return {
    ...{ name: cause.name, means: cause.means, advice: cause.advice },
    ...{ count: all.length, lines: all.slice(0, 10).map(({ line }) => line) },
    ...{ first: first.at ?? null, last: all.at(-1)?.at ?? null, sample: first.text, place: placeIn(all) },
  };
}

/** The first place in code of one's own; what lies in packages or in Node itself is not it. */
function placeIn(entries: readonly Entry[]): string | null {
  for (const line of entries.flatMap(({ trace }) => trace)) {
    const [, path, at] = /(?:\(|at |File ")((?:file:\/\/)?[\w./@-]+\.\w+)(?:"?, line |:)(\d+)/.exec(line) ?? [];
    if (path !== undefined && !/node_modules|^node:|^internal\//.test(path))
      return `${path.replace('file://', '')}:${at}`;
  }
  return null;
}
