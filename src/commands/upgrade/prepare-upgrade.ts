import { joins } from '../../upgrade/join-files.ts';
import { ownership, ownershipFile, readOwnership } from '../../upgrade/ownership.ts';
import { type Action, planUpgrade } from '../../upgrade/plan-upgrade.ts';
import { CommandError } from '../command-error.ts';
import { sampleSign } from '../remove-sample.ts';
import { asideOf, contentOf, treeAt } from './checkout.ts';
import type { Releases } from './releases.ts';

/** All that an upgrade needs, so that from here on nothing has to be asked or decided. */
export interface Prepared {
  readonly actions: ReadonlyMap<string, Action>;
  /** What is written, by path. */
  readonly write: ReadonlyMap<string, Buffer>;
  readonly programs: ReadonlySet<string>;
  /** Files that earlier upgrades set aside and that are still there. */
  readonly setAsideBefore: readonly string[];
  readonly changelog: string;
}

/** Works out what an upgrade of this checkout from one version to another does. Only reads. Throws a CommandError. */
export async function prepareUpgrade(root: string, releases: Releases, from: string, to: string): Promise<Prepared> {
  const base = releases.has(from) ? releases.read(from).files : undefined;
  const release = releases.read(to);
  const known = releases.history(to, base && from);
  const isKnown = (path: string, name: string) =>
    [base?.get(path), release.files.get(path)].includes(name) || known.get(path)?.has(name) === true;
  const paths = new Set([...release.files.keys(), ...(base?.keys() ?? []), ...known.keys(), sampleSign]);
  const here = await treeAt(root, paths, isKnown);
  const textOf = (name: string | undefined) => name && releases.contents([name]).get(name)?.toString();
  const rules = readOwnership(textOf(release.files.get(ownershipFile)) ?? '') ?? ownership;
  const hasSample = here.has(sampleSign);
  const actions = planUpgrade({ base, known, release: release.files, here, ownership: rules, hasSample });

  const isWritten = (action: Action) => ['add', 'replace', 'bring-back', 'set-aside'].includes(action);
  const written = [...actions].flatMap(([path, action]) => (isWritten(action) ? [path] : []));
  const nameOf = (path: string) => release.files.get(path) ?? '';
  const contents = releases.contents(written.map(nameOf));
  const write = new Map(written.map((path) => [path, contents.get(nameOf(path)) ?? Buffer.alloc(0)]));
  for (const [path, action] of actions)
    if (action === 'join') write.set(path, await joined(root, path, textOf(base?.get(path)), textOf(nameOf(path))));

  const setAsideBefore = await refuseObstacles(root, actions, release.files.keys());
  return {
    actions,
    write,
    programs: release.programs,
    setAsideBefore,
    changelog: textOf(nameOf('CHANGELOG.md')) ?? '',
  };
}

async function joined(root: string, path: string, base: string | undefined, release = ''): Promise<Buffer> {
  const here = (await contentOf(root, path))?.toString() ?? '';
  try {
    return Buffer.from(joins[path]?.({ base, here, release }) ?? release);
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${String(error)}`, 'Fix it and try again. Nothing was changed.');
  }
}

/** Says what was set aside before; refuses an upgrade that would write over something of a person's. */
async function refuseObstacles(
  root: string,
  actions: ReadonlyMap<string, Action>,
  paths: Iterable<string>,
): Promise<string[]> {
  const aside = await treeAt(root, [...paths].map(asideOf), () => false);
  const inTheWay = [...actions].flatMap(([path, action]) => (action === 'in-the-way' ? [path] : []));
  if (inTheWay.length > 0)
    throw new CommandError(
      `The release has new files where something of yours stands: ${inTheWay.join(', ')}`,
      'Rename or move what is yours, and try again. Nothing was changed.',
    );
  const unresolved: string[] = [];
  for (const [path, action] of actions)
    if (action === 'set-aside' && aside.has(asideOf(path)) && !(await isSame(root, path, asideOf(path))))
      unresolved.push(asideOf(path));
  if (unresolved.length > 0)
    throw new CommandError(
      `These files were set aside by an earlier upgrade: ${unresolved.join(', ')}`,
      'Put what you still want of them where it belongs, delete them, and try again. Nothing was changed.',
    );
  return [...aside.keys()];
}

async function isSame(root: string, path: string, other: string): Promise<boolean> {
  const [one, two] = [await contentOf(root, path), await contentOf(root, other)];
  return one !== undefined && two !== undefined && one.equals(two);
}
