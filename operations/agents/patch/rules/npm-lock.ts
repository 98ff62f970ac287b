import { z } from 'zod';
import type { TouchedFile } from '../patched.ts';

const needs = z.record(z.string(), z.string()).optional();
const entry = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  name: z.string().optional(),
  link: z.boolean().optional(),
  inBundle: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: needs,
  optionalDependencies: needs,
  peerDependencies: needs,
});
const shape = z.looseObject({ lockfileVersion: z.literal([2, 3]), packages: z.record(z.string(), entry) });

type Lock = z.infer<typeof shape>;
type Entry = z.infer<typeof entry>;

/**
 * What is wrong with a changed package-lock.json: only packages that a manifest changes, and what these need, may come or change, each
 * pinned by a digest, from a registry, and without a script. What a package needs only its registry knows, so a person looks at it as well.
 */
export function faultsOfNpm({ text, before }: TouchedFile, changed: ReadonlySet<string>): string[] {
  const [now, was] = [lockIn(text), lockIn(before)];
  if (now === undefined || was === undefined) return ['It is no package-lock.json of npm 7 or newer.'];
  const asked = neededBy(now, changed);
  const entries = Object.entries(was.packages);
  const pinned = new Map(entries.map(([place, one]) => [`${nameAt(place)}@${one.version}`, one.integrity]));
  const faults = Object.entries(now.packages).flatMap(([place, one]) => {
    const [name, old] = [nameAt(place), Object.hasOwn(was.packages, place) ? was.packages[place] : undefined];
    if (place === '' || same(one, old)) return [];
    const known = pinned.get(`${name}@${one.version}`);
    return [
      !asked.has(name) && `${name} would come or change, and no package.json asks for that.`,
      known !== undefined && known !== one.integrity && `${name} ${one.version} would have another digest than it has.`,
      ...faultsOf(name, one),
    ].filter((said) => said !== false);
  });
  return now.lockfileVersion === was.lockfileVersion ? faults : ['Its version would be another one.', ...faults];
}

const faultsOf = (name: string, { integrity, resolved, ...one }: Entry): (string | false)[] => [
  one.name !== undefined && one.name !== name && `${name} would be another package, ${one.name}.`,
  one.link === true && `${name} would be a link.`,
  one.hasInstallScript === true && `${name} would run a script when it is installed.`,
  !one.link &&
    !one.inBundle &&
    !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') &&
    `${name} would not be pinned by a digest.`,
  resolved !== undefined && !/^https:/i.test(resolved) && `${name} would not come from a registry.`,
];

/** Packages by name, and those that they need, and those that these need. */
function neededBy({ packages }: Lock, names: ReadonlySet<string>): ReadonlySet<string> {
  const needed = new Set(names);
  const byName = Map.groupBy(Object.entries(packages), ([place]) => nameAt(place));
  for (const name of needed)
    for (const [, one] of byName.get(name) ?? [])
      for (const more of [one.dependencies, one.optionalDependencies, one.peerDependencies])
        for (const next of Object.keys(more ?? {})) needed.add(next);
  return needed;
}

/** Whether a package stays what it is; for whom it is needed may change. */
const same = (one: Entry, other: Entry | undefined): boolean => other !== undefined && plain(one) === plain(other);

const plain = (one: Entry): string => {
  const flags = ['dev', 'optional', 'devOptional', 'peer'];
  return JSON.stringify(
    Object.entries(one)
      .filter(([key]) => !flags.includes(key))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
};

const nameAt = (place: string): string => place.replace(/^.*node_modules\//, '');

function lockIn(text = ''): Lock | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
