import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { CommandError } from '../../../src/commands/command-error.ts';
import { settings } from '../../../src/settings/settings.ts';
import type { AgentPolicy } from '../../agents/seed/agent-policy.ts';
import { policyIn } from '../../agents/seed/policy-in.ts';
import { seedFile } from '../../agents/seed/read-seed.ts';
import { textAt } from '../../agents/workspace/snapshot.ts';
import { type OpenDesk, openDesk } from '../open-desk.ts';

/** Agents at the checkout that a person stands in, at its newest commit; what is not committed does not count. */
export interface AgentsHere {
  readonly desk: OpenDesk;
  readonly folder: string;
  readonly sha: string;
  readonly branch: string;
  readonly repository: string;
  readonly policy: AgentPolicy;
}

const run = promisify(execFile);

/**
 * Opens a desk for agents here, and closes it after `act`. `asking` names what asks GitHub, and so needs a token; nothing where only the
 * store and the checkout are looked at. Throws, in words, where no agent may do anything here.
 */
export async function agentsHere<T>(asking: string | undefined, act: (here: AgentsHere) => Promise<T>): Promise<T> {
  const ask = async (...words: string[]) => (await run('git', words)).stdout.trim();
  const folder = await ask('rev-parse', '--show-toplevel').catch(() => undefined);
  if (folder === undefined)
    throw new CommandError('This folder is no git repository.', 'Start the command in a checkout of the project.');
  const [sha, branch] = [await ask('rev-parse', 'HEAD'), await ask('rev-parse', '--abbrev-ref', 'HEAD')];
  const seed = await textAt(folder, sha, seedFile);
  const policy = policyIn(seed);
  if ('refused' in policy) {
    const what = seed === undefined ? 'Write one, as /docs/operations/seed/ explains,' : `Correct ${seedFile},`;
    throw new CommandError(policy.refused, `${what} and commit it: what is not committed does not count.`);
  }
  const own = settings();
  const desk = await openDesk(
    asking === undefined ? { ...own, token: own.token ?? 'none' } : own,
    asking ?? 'This command',
  );
  try {
    const [repository] = desk.config.repositories;
    if (repository === undefined)
      throw new CommandError('No repository is named.', 'Set "repository" in ledgerline.config.ts.');
    return await act({ desk, folder, sha, branch, repository, policy });
  } finally {
    await desk.close();
  }
}
