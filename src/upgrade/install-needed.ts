/** How npm puts the packages there: `ci` where the lockfile fits, `install` where it has to be completed. */
export type Install = 'ci' | 'install';

/** The texts of package.json and package-lock.json. */
export interface PackageTexts {
  readonly manifest: string;
  readonly lock: string;
}

const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** How packages have to be installed after a change of these files; nothing where none changed but the project's own name and version. */
export function installNeeded(before: PackageTexts, after: PackageTexts): Install | undefined {
  if (asked(before) === asked(after) && locked(before) === locked(after)) return undefined;
  const root = (JSON.parse(after.lock || '{}') as Lock).packages?.[''] ?? {};
  const manifest = JSON.parse(after.manifest) as Json;
  return groups.every((group) => sorted(root[group]) === sorted(manifest[group])) ? 'ci' : 'install';
}

type Json = Readonly<Record<string, unknown>>;
type Lock = Json & { readonly packages?: Readonly<Record<string, Json>> };

function asked({ manifest }: PackageTexts): string {
  const read = JSON.parse(manifest || '{}') as Json;
  return [...groups, 'overrides'].map((group) => sorted(read[group])).join('\n');
}

function locked({ lock }: PackageTexts): string {
  const {
    name: _name,
    version: _version,
    packages: { '': _root, ...packages } = {},
    ...rest
  } = JSON.parse(lock || '{}') as Lock;
  return JSON.stringify([rest, packages]);
}

const sorted = (group: unknown): string =>
  JSON.stringify(Object.entries((group ?? {}) as Json).toSorted(([a], [b]) => (a < b ? -1 : 1)));
