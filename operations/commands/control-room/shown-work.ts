import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Repository, repositoryNamed } from '../../../src/settings/repository.ts';
import { policyOf } from '../../agents/seed/policy-of.ts';
import { readSeed, seedFile } from '../../agents/seed/read-seed.ts';
import type { Room } from '../../control-room/room.ts';
import { factoryFiles } from '../../factory/publish/factory-files.ts';

/** Where the loop lets its stages keep their files. */
export const keepFolder = ({ owner, name }: Repository): string => join('.cache', 'loop', `${owner}-${name}`, 'keep');

/** What the pages of the factory and of agents show besides what the store holds: files of this machine. */
export const shownWork = (
  repositories: readonly string[],
  keep?: string,
): Required<Pick<Room, 'factory' | 'agentLimits'>> => ({
  factory:
    repositories[0] === undefined ? undefined : factoryFiles(keep ?? keepFolder(repositoryNamed(repositories[0]))),
  async agentLimits() {
    const read = readSeed(await readFile(seedFile, 'utf8').catch(() => ''));
    if ('faults' in read) return undefined;
    const { phase, seedHash, limits } = policyOf(read.seed, read.hash);
    const { tokensPerDay, pullRequestsPerDay, attempts } = limits;
    return { phase, seedHash, tokensPerDay, pullRequestsPerDay, attempts };
  },
});
