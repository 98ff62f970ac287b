import { holdsPackages, lockfileFor, readLock } from '../../dependency/lockfile.ts';
import { dependencyIn, withDependency } from '../../dependency/manifest.ts';
import type { FixRule } from './fix.ts';

/**
 * Declares a package that is used and installed already, but not declared: it came along with another one, or for development only. A
 * package that nobody chose yet is never added, because its name comes from a log.
 */
export const missingDependency: FixRule = async ({ world, sha, found }) => {
  const { at, forge } = world;
  const name = found.module;
  if (name === null) return undefined;
  const texts = await forge.texts(at, sha, ['package.json', 'package-lock.json']);
  const [manifest, lock] = [texts.get('package.json'), texts.get('package-lock.json')];
  if (manifest === undefined || lock === undefined) return undefined;
  const named = dependencyIn(manifest, name);
  const locked = readLock(lock);
  const version = locked.packages[`node_modules/${name}`]?.version;
  if (version === undefined || holdsPackages(locked) || (named && named.section !== 'devDependencies'))
    return undefined;
  const range = named?.range ?? `^${version}`;
  const next = withDependency(manifest, name, range);
  return {
    headline: `declare ${name} as a dependency`,
    why: named
      ? `\`${name}\` is listed under \`devDependencies\` only, so it is missing where those are not installed. It becomes a dependency.`
      : `\`${name}\` is used but not declared; it was installed only because another package needed it. ` +
        `It is declared as ${range}, the version that is installed now.`,
    write: { 'package.json': next, 'package-lock.json': await lockfileFor(next, lock) },
    confidence: 'high',
    scope: 'dependencies',
  };
};
