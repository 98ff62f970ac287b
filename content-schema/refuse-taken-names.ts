/** What of a record type has to do with names. */
interface Named {
  readonly name: string;
  readonly plural: string;
}

/** Plurals that no record type may have, by what stands at their place already. */
const takenPlurals = {
  'an address of the site': [
    '404',
    'api',
    'audio',
    'covers',
    'dashboard',
    'docs',
    'experience',
    'graph',
    'health',
    'index',
    'progress',
    'reports',
    'schemas',
    'search',
    'social',
  ],
  'a file of the API': ['snapshots'],
  'a folder of the data-hub': ['config', 'summaries'],
  'a schema of the data-hub': ['pattern-tags'],
  'a key of the graph': ['edges'],
  'a name that every object has': ['constructor'],
} as const;

/** Names that no record type may have. GitHub keeps `config.yml` among the issue forms for itself. */
const takenNames = { 'a file that GitHub keeps for itself among issue forms': ['config'] } as const;

/** Names of devices on Windows, where no file or folder can bear them, whatever its ending. */
const device = /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/;

const word = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** GitHub's limit for the name of a label is 50, and the label is `record:<name>`. */
const longest = 43;

/** Why a record type cannot be named so, as a sentence without its point; nothing where it can. */
export function nameRefused({ name, plural }: Named, others: readonly Named[]): string | undefined {
  const said = [name, plural].flatMap((text): string[] => {
    if (!word.test(text)) return [`"${text}" should be small letters and digits, words joined by hyphens`];
    if (device.test(text)) return [`"${text}" is a name that Windows keeps for itself, so no file can have it there`];
    return text.length > longest
      ? [`"${text}" is longer than ${longest} letters, the most that a label has room for`]
      : [];
  });
  const taken = [...standsAt(takenNames, name), ...standsAt(takenPlurals, plural)];
  const twice = others.flatMap((other) =>
    [name, plural].some((text) => text === other.name || text === other.plural)
      ? [`there is a record type "${other.name}" with the plural "${other.plural}" already`]
      : [],
  );
  return [...said, ...taken, ...twice][0];
}

const standsAt = (groups: Readonly<Record<string, readonly string[]>>, text: string): string[] =>
  Object.entries(groups).flatMap(([is, words]) => (words.includes(text) ? [`"${text}" is ${is}`] : []));

/** Throws one sentence when two record types share a name, or one has a name that means something else already. */
export function refuseTakenNames(types: readonly Named[]): void {
  for (const [index, type] of types.entries()) {
    const reason = nameRefused(type, types.slice(0, index));
    if (reason !== undefined)
      throw new Error(`The record type "${type.name}" cannot be named so: ${reason}. Choose another.`);
  }
}
