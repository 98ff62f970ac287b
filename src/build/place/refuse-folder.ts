import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileOfNoBuild, markedIn } from './file-of-no-build.ts';
import { siteMarker } from './site-marker.ts';
import { workshopOf } from './workshop.ts';

/** Why a folder may not be replaced by a site, and what to do instead. */
export interface Refusal {
  readonly message: string;
  readonly hint: string;
}

/** What is known of the place in which a site is to be built. */
export interface Surroundings {
  /** The checkout. */
  readonly root: string;
  /** Folders that are in use for something else, such as the data-hub. */
  readonly inUse: readonly string[];
  /** Where other file systems are mounted. */
  readonly mounts: readonly string[];
  /** Looks only where something has changed: enough until it is known whether the folder will be replaced as a whole. */
  readonly quickly?: boolean;
}

/** Folders of a checkout in which no site may stand, because they are read, published or managed by others. */
const ownFolders =
  'content-schema data-hub public scripts src tests biome .github .astro test-results playwright-report';
const managed = ['.git', 'node_modules'];

const elsewhere = 'Choose a folder that is not there yet, such as "dist" or "out/site".';

/**
 * Says why a build may not replace a folder, or nothing where it may: the folder is absent, empty, or was made by a build. It only
 * looks. A link on the way to the folder counts as leading out, wherever it leads.
 */
export function refuseFolder(out: string, { root, inUse, mounts, quickly = false }: Surroundings): Refusal | undefined {
  const no = (what: string, hint = elsewhere): Refusal => ({ message: `${JSON.stringify(out)} ${what}.`, hint });
  if (out.trim() === '') return { message: 'The folder of the site has no name.', hint: elsewhere };
  const folder = resolve(root, out);
  const path = relative(root, folder);
  const names = path.split(sep);
  if (path === '') return no('is the project itself');
  if (names[0] === '..' || isAbsolute(path))
    return no(
      'lies outside the project',
      `The site is built inside the project and can be copied from there. ${elsewhere}`,
    );
  if (!/^[\p{L}\p{M}\p{N} ._@+,=()/-]+$/u.test(names.join('/')))
    return no(
      'has a character that no folder of a site may have',
      'Use letters, digits, blanks and ". _ - @ + , = ( )".',
    );
  const plain = names.map((name) => name.normalize('NFKC').toLowerCase());
  const isOr = names.length === 1 ? 'is' : 'lies in';
  if (ownFolders.split(' ').includes(plain[0] ?? '')) return no(`${isOr} a folder that is the project's own`);
  if (plain.some((name) => managed.includes(name))) return no(`${isOr} a folder that is not for sites`);
  if (names.some((name) => name.endsWith(workshopOf('')))) return no('is a name that builds use for unfinished sites');
  const used = inUse.find((other) => !isIn(root, resolve(root, other)) && touches(folder, resolve(root, other)));
  if (used !== undefined)
    return no(`${overlap(folder, resolve(root, used))} "${used}", a folder in use for something else`);
  return (
    refuseOnTheWay(no, root, names) ?? refuseContent(no, folder, path, quickly) ?? refuseMounts(no, folder, mounts)
  );
}

type No = (what: string, hint?: string) => Refusal;

function refuseOnTheWay(no: No, root: string, names: readonly string[]): Refusal | undefined {
  for (let length = 1; length <= names.length; length++) {
    const place = join(root, ...names.slice(0, length));
    const found = look(place);
    if (found === 'too long') return no('is too long a name');
    if (found === undefined) return undefined;
    const part = names.slice(0, length).join('/');
    if (found.isSymbolicLink())
      return no(
        `leads through a link ("${part}")`,
        `Remove the link, or name a folder that lies in the project itself.`,
      );
    if (!found.isDirectory()) return no(`cannot be a folder, because "${part}" is a file`);
    if (length < names.length && readdirSync(place).includes(siteMarker))
      return no(`lies inside another site ("${part}")`);
  }
  return undefined;
}

function refuseContent(no: No, folder: string, path: string, quickly: boolean): Refusal | undefined {
  const workshop = look(workshopOf(folder));
  if (typeof workshop === 'object' && !(workshop.isDirectory() && isOurs(workshopOf(folder))))
    return no(
      `has something beside it that no build made ("${workshopOf(path)}")`,
      'A build needs that name for the unfinished site: rename what is there, or build into another folder.',
    );
  if (look(folder) === undefined) return undefined;
  if (!isOurs(folder))
    return no(
      'is not empty, and no build made it',
      'A build replaces its folder as a whole. Move away what is there, or build into another folder.',
    );
  const own = fileOfNoBuild(folder, { quickly });
  if (own === undefined) return undefined;
  return no(
    `holds ${JSON.stringify(own)}, which no build put there`,
    'A build replaces its folder as a whole. Move that file away; what belongs to every site goes into "public".',
  );
}

function refuseMounts(no: No, folder: string, mounts: readonly string[]): Refusal | undefined {
  const mount = [folder, workshopOf(folder)].flatMap((place) =>
    mounts.filter((other) => other === place || other.startsWith(place + sep)),
  )[0];
  const hint = 'Mount the folder above it, or build into another folder and copy the site from there.';
  if (mount !== undefined) return no('is a mount point or has one in it, and cannot be replaced', hint);
  const [here, above] = [look(folder), look(join(folder, '..'))];
  return typeof here === 'object' && typeof above === 'object' && here.dev !== above.dev
    ? no('is a mount point, and cannot be replaced', hint)
    : undefined;
}

/** Whether nothing is lost with a folder: it is empty, or a build of ours made it. Git's own folder in it is always lost. */
function isOurs(folder: string): boolean {
  const names = readdirSync(folder);
  if (names.includes('.git')) return false;
  const isFile = (path: string) => {
    const found = look(join(folder, path));
    return typeof found === 'object' && found.isFile();
  };
  return names.length === 0 || markedIn(folder) !== undefined || filesOfUnmarkedSites.every(isFile);
}

/** Sites that were built before there was a marker are known by files that only our sites have together. */
const filesOfUnmarkedSites = [
  'index.html',
  'llms.txt',
  'health/index.html',
  'api/index.json',
  'api/health.json',
  'graph/layout.json',
];

const look = (path: string): Stats | 'too long' | undefined => {
  try {
    return lstatSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENAMETOOLONG') return 'too long';
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
};

const overlap = (one: string, other: string): string =>
  isIn(one, other) ? (isIn(other, one) ? 'is' : 'lies in') : 'has in it';

/** Whether one folder lies in the other. */
const touches = (one: string, other: string): boolean => isIn(one, other) || isIn(other, one);

/** Whether a folder is another or lies in it, on a disk that may not tell large letters from small ones. */
function isIn(inner: string, outer: string): boolean {
  const [a, b] = [inner, outer].map((path) => `${path.normalize('NFKC').toLowerCase()}${sep}`) as [string, string];
  return a.startsWith(b);
}
