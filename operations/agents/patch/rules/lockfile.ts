import type { TouchedFile } from '../patched.ts';
import type { Refusal } from '../verdict.ts';
import { changedIn, isManifest } from './manifest.ts';
import { type GuardRule, linesBeyond } from './rule.ts';

const lockfile = /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?)$/i;

/** Registries that a lockfile may name although it named none before. */
const registries = ['registry.npmjs.org', 'registry.yarnpkg.com'];

/** A lockfile says what really is installed: it changes with a manifest, for the packages that this one changes, and leads nowhere new. */
export const lockfileRule: GuardRule = ({ files }) => {
  const changed = new Set(
    files
      .filter(({ path }) => isManifest(path))
      .flatMap(changedIn)
      .map(({ name }) => name),
  );
  return files
    .filter(({ path }) => lockfile.test(path))
    .flatMap((file) => {
      const why = [
        changed.size === 0 && 'It changes without a package.json that changes which packages are needed.',
        (file.text === undefined || file.before === undefined) && 'No agent adds or removes a lockfile.',
        ...hostsIn(file),
        ...(/package-lock\.json$/i.test(file.path) ? faultsOfNpm(file, changed) : faultsOfOthers(file)),
      ];
      return why.flatMap((said): Refusal[] =>
        said === false ? [] : [{ rule: 'lockfile', path: file.path, why: said }],
      );
    });
};

function hostsIn({ text, before }: TouchedFile): string[] {
  const known = new Set([...registries, ...addressesIn(before).map(hostOf)]);
  const odd = addressesIn(text).filter((address) => !/^https:/i.test(address) || !known.has(hostOf(address)));
  return [...new Set(odd.map(hostOf))].map(
    (host) => `It would fetch a package from ${host || 'another place than a registry'}.`,
  );
}

const addressesIn = (text = ''): string[] =>
  text.match(/\b(?:https?|git|ssh|file|github|git\+[a-z]+):[^\s"',)]+/gi) ?? [];
const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : '');

/** In the lockfiles of others, what was pinned stays pinned. */
const faultsOfOthers = ({ text, before }: TouchedFile): string[] =>
  linesBeyond(before, text).some((line) => /integrity|checksum|resolution|sha\d/i.test(line))
    ? ['It changes what is already pinned.']
    : [];

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly name?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

function faultsOfNpm({ text, before }: TouchedFile, changed: ReadonlySet<string>): string[] {
  const [now, was] = [packagesIn(text), packagesIn(before)];
  if (now === undefined || was === undefined) return ['It is no package-lock.json of npm 7 or newer.'];
  const pinned = new Map(Object.entries(was).map(([place, one]) => [`${nameAt(place)}@${one.version}`, one.integrity]));
  return Object.entries(now).flatMap(([place, one]) => {
    const [name, old] = [nameAt(place), Object.hasOwn(was, place) ? was[place] : undefined];
    if (place === '' || JSON.stringify(one) === JSON.stringify(old)) return [];
    const known = pinned.get(`${name}@${one.version}`);
    return [
      one.name !== undefined && one.name !== name && `${name} would be another package, ${one.name}.`,
      one.link === true && `${name} would be a link.`,
      one.hasInstallScript === true && `${name} would run a script when it is installed.`,
      old !== undefined &&
        !changed.has(name) &&
        old.version !== one.version &&
        `${name} would change, and no package.json asks for that.`,
      known !== undefined && known !== one.integrity && `${name} ${one.version} would have another digest than it has.`,
      !one.link &&
        !one.inBundle &&
        !/^sha512-[\w+/]+=*$/.test(one.integrity ?? '') &&
        `${name} would not be pinned by a digest.`,
      one.resolved !== undefined && !/^https:/i.test(one.resolved) && `${name} would not come from a registry.`,
    ].filter((said) => said !== false);
  });
}

const nameAt = (place: string): string => place.replace(/^.*node_modules\//, '');

function packagesIn(text = ''): Readonly<Record<string, Entry>> | undefined {
  try {
    const { packages } = JSON.parse(text) as { readonly packages?: unknown };
    return typeof packages === 'object' && packages !== null ? (packages as Record<string, Entry>) : undefined;
  } catch {
    return undefined;
  }
}
