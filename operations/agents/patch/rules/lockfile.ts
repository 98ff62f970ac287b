import type { TouchedFile } from '../patched.ts';
import type { Refusal } from '../verdict.ts';
import { changedIn, isManifest } from './manifest.ts';
import { faultsOfNpm } from './npm-lock.ts';
import { type GuardRule, linesBeyond } from './rule.ts';

/** Whether a file says which packages are installed: programs write it, and a rule of its own judges it. */
export const isLockfile = (path: string): boolean =>
  /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?)$/i.test(path);

/** Registries that a lockfile may name although it named none before. */
const registries = ['registry.npmjs.org', 'registry.yarnpkg.com'];

/** A lockfile says what really is installed: it changes with a manifest, for the packages that this one changes, and leads nowhere new. */
export const lockfileRule: GuardRule = ({ files }) => {
  const manifests = files.filter(({ path }) => isManifest(path));
  const changed = new Set(manifests.flatMap(changedIn).map(({ name }) => name));
  return files
    .filter(({ path }) => isLockfile(path))
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
  const fresh = odd.filter((address) => !addressesIn(before).includes(address));
  return [...new Set(fresh.map(hostOf))].map(
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
