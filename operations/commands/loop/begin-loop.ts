import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../../src/commands/command-error.ts';
import type { Settings } from '../../../src/settings/join-settings.ts';
import { fullName, type Repository, repositoryNamed } from '../../../src/settings/repository.ts';
import { type LoopOptions, type RunningLoop, runLoop } from '../../loop/run-loop.ts';
import { sync } from '../../loop/sync/sync.ts';
import type { Desk } from '../../runbooks/desk.ts';
import { lockFile } from '../../store/lock-file.ts';
import type { Chosen } from './choose-stages.ts';

/** How a loop is begun. */
export interface BeginOptions {
  readonly once: boolean;
  /** Where the clone and the files of the stages are; a folder of this checkout's cache unless told. */
  readonly folder?: string | undefined;
  /** What is worked with instead of a clone of the repository. */
  readonly sync?: LoopOptions['sync'] | undefined;
  readonly leaseSeconds?: number;
  readonly stop: AbortSignal;
  readonly tell: (line: string) => void;
}

/** Where the clone and the files of the stages are, unless told. */
export const loopFolder = ({ owner, name }: Repository): string => join('.cache', 'loop', `${owner}-${name}`);

/** Begins the loop on a desk, in a folder that no other process uses meanwhile. Throws in words where it cannot. */
export function beginLoop(
  own: Pick<Settings, 'serverUrl' | 'token'>,
  desk: Desk,
  chosen: Chosen,
  { folder, sync: given, ...options }: BeginOptions,
): RunningLoop {
  const [place] = desk.config.repositories;
  if (place === undefined)
    throw new CommandError(
      'No repository is named, so there is nothing to work on.',
      'Name it as "repository" in ledgerline.config.ts, or under "operations.repositories".',
    );
  const at = repositoryNamed(place);
  const root = folder ?? loopFolder(at);
  const keep = join(root, 'keep');
  mkdirSync(keep, { recursive: true });
  const unlock = lockFile(join(root, 'clone'), 'Another loop works in that folder. Give this one another by --folder.');
  const remote = { url: `${own.serverUrl}/${fullName(at)}.git`, token: own.token };
  const { branch } = desk.config.loop;
  const cloned = (signal: AbortSignal) =>
    sync({ root, remote, branch, checks: (sha) => desk.forge.checks(at, sha) }, signal);
  const running = runLoop({ ...chosen, ...options, desk, keep, sync: given ?? cloned });
  return { ...running, ended: running.ended.finally(unlock) };
}
