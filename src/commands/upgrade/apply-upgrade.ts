import { join } from 'node:path';
import { type Install, installNeeded } from '../../upgrade/install-needed.ts';
import { contentOf, putFile, removeFile, setAside } from './checkout.ts';
import type { Prepared } from './prepare-upgrade.ts';
import { begin } from './unfinished.ts';

/** Where releases and half-written files lie; git passes over it. */
export const workshopOf = (root: string): string => join(root, '.cache/upgrade');

/** It says which version a checkout is at, so it comes last. */
const last = 'package.json';

/**
 * Does what was prepared, and says how packages have to be installed. Each step leaves files whole, and none loses anything: what a person
 * changed is copied before it is replaced. Cut short, it goes on with the next run, because a file that was already replaced is known by
 * its bytes.
 */
export async function applyUpgrade(
  root: string,
  { actions, write, programs }: Prepared,
  upgrade: { readonly from: string; readonly to: string; readonly install: Install | undefined },
): Promise<Install | undefined> {
  const workshop = workshopOf(root);
  const texts = async (written: ReadonlyMap<string, Buffer>) => {
    const text = async (path: string) => (written.get(path) ?? (await contentOf(root, path)) ?? '').toString();
    return { manifest: await text(last), lock: await text('package-lock.json') };
  };
  const install = upgrade.install ?? installNeeded(await texts(new Map()), await texts(write));
  await begin(root, { ...upgrade, install });
  for (const [path, action] of actions) if (action === 'set-aside') await setAside(root, path, workshop);
  for (const [path, action] of actions) if (action === 'remove') await removeFile(root, path);
  const files = [...write].toSorted(([a], [b]) => Number(a === last) - Number(b === last));
  for (const [path, bytes] of files) await putFile(root, path, bytes, { workshop, isProgram: programs.has(path) });
  return install;
}
