import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryNamed } from '../../../src/settings/repository.ts';
import { spentToday } from '../../agents/graph/spent-today.ts';
import { policyOf } from '../../agents/seed/policy-of.ts';
import { readSeed, seedFile } from '../../agents/seed/read-seed.ts';
import type { Room } from '../../control-room/room.ts';
import { factoryFiles } from '../../factory/publish/factory-files.ts';
import { loopFolder } from '../loop/begin-loop.ts';

/** What the pages of the factory and of agents show besides what the store holds: files of this machine. */
export const shownWork = (
  repositories: readonly string[],
  keep?: string,
): Required<Pick<Room, 'factory' | 'agentLimits'>> => ({
  factory:
    repositories[0] === undefined
      ? undefined
      : factoryFiles(keep ?? join(loopFolder(repositoryNamed(repositories[0])), 'keep')),
  async agentLimits(desk) {
    const read = readSeed(await readFile(seedFile, 'utf8').catch(() => ''));
    if ('faults' in read) return undefined;
    const { phase, seedHash, limits } = policyOf(read.seed, read.hash);
    const spent = await spentToday(desk, repositories[0] ?? '', limits);
    const { tokensPerDay, pullRequestsPerDay, attempts } = limits;
    return { phase, seedHash, tokensPerDay, pullRequestsPerDay, attempts, spent };
  },
});
