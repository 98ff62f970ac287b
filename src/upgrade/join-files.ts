/** What stands in a file before an upgrade, in the version it came from if that is known, and in the release. */
export interface Sides {
  readonly base: string | undefined;
  readonly here: string;
  readonly release: string;
}

/** How the files of the rule `joined` are joined. One that is not named here is the release's. */
export const joins: Readonly<Record<string, (sides: Sides) => string>> = {
  'package.json': joinPackage,
  '.gitignore': joinLines,
};

/** The lines of the release, and after them those that the owner added. */
export function joinLines({ base, here, release }: Sides): string {
  const known = new Set([...linesOf(base ?? ''), ...linesOf(release)]);
  const added = linesOf(here).filter((line) => line !== '' && !known.has(line));
  return [...linesOf(release), ...added].map((line) => `${line}\n`).join('');
}

const linesOf = (text: string): string[] => text.replace(/\r?\n$/, '').split(/\r?\n/);

type Json = Readonly<Record<string, unknown>>;

/** Keys of a package.json by which an owner names what is theirs. */
const names = [
  'name',
  'description',
  'license',
  'author',
  'contributors',
  'repository',
  'homepage',
  'bugs',
  'keywords',
];

/**
 * The package.json of the release with what the owner added or named, entry by entry. Where both changed the same entry, the release's
 * counts. Throws a SyntaxError when one of them is no JSON.
 */
export function joinPackage({ base, here, release }: Sides): string {
  const joined = joinKeys(
    base === undefined ? undefined : (JSON.parse(base) as Json),
    JSON.parse(here) as Json,
    JSON.parse(release) as Json,
  );
  const text = `${JSON.stringify(joined, null, 2)}\n`;
  return JSON.stringify(JSON.parse(here)) === JSON.stringify(joined) ? here : text;
}

function joinKeys(base: Json | undefined, here: Json, release: Json, isInside = false): Json {
  const added = Object.keys(here).filter((key) => !Object.hasOwn(release, key));
  const entries = [...Object.keys(release), ...added].flatMap((key) => {
    const [before, own, next] = [base, here, release].map((side) =>
      side && Object.hasOwn(side, key) ? side[key] : undefined,
    );
    const isNamed = !isInside && names.includes(key);
    const value =
      isGroup(own) && isGroup(next) && !isNamed
        ? joinKeys(isGroup(before) ? before : undefined, own, next, true)
        : entryOf(isSame(before, own), isSame(before, next), isNamed, own, next);
    return value === undefined ? [] : [[key, value] as const];
  });
  // npm keeps packages in order, and would move them the next time.
  const isSorted = isInside && Object.keys(release).every((key, at, keys) => at === 0 || (keys[at - 1] ?? '') < key);
  return Object.fromEntries(isSorted ? entries.toSorted(([a], [b]) => (a < b ? -1 : 1)) : entries);
}

/** One entry of a package.json, where `own` is the owner's and `next` the release's. */
function entryOf(isUntouched: boolean, isSameInRelease: boolean, isNamed: boolean, own: unknown, next: unknown) {
  if (isUntouched) return next;
  if (own === undefined) return next;
  return next === undefined || isNamed || isSameInRelease ? own : next;
}

const isGroup = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
