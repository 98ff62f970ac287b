import { fullName, type Repository } from '../../../src/settings/repository.ts';
import { Final } from '../../engine/engine.ts';
import type { Desk } from '../desk.ts';
import { workflowOf } from '../run/run-input.ts';
import { type KeptProposal, keptProposal } from './kept-proposal.ts';
import type { Proposal } from './proposal.ts';
import { proposal as runbook } from './runbook.ts';

/** For whom something is proposed, and how. */
export interface ProposalWanted {
  /** What makes it one and the same run, however often it is started. */
  readonly key: string;
  /** The run of ours that it belongs to. */
  readonly parentId: string | null;
  readonly requestedBy: string;
  /** Shows what would change, and changes nothing. */
  readonly dryRun?: boolean;
  /** The first of those that the configuration names, unless told. */
  readonly repository?: Repository;
}

/** Starts the runbook `proposal`, or gives the run that was started with the same key. Throws a `Final` on what cannot be proposed. */
export const startProposal = async (
  desk: Pick<Desk, 'store' | 'engine' | 'config'>,
  proposed: Proposal,
  wanted: ProposalWanted,
): Promise<Started> => startKeptProposal(desk, await keptProposal(desk.store, proposed), wanted);

/** The same with a proposal whose bytes lie in the store already. */
export async function startKeptProposal(
  { store, engine, config }: Pick<Desk, 'store' | 'engine' | 'config'>,
  input: KeptProposal,
  { key, parentId, requestedBy, dryRun = false, repository }: ProposalWanted,
): Promise<Started> {
  const place = repository ? fullName(repository) : config.repositories[0];
  if (place === undefined)
    throw new Final('It is not said in which repository. Set "repository" in ledgerline.config.ts.');
  const given = { repository: place, requestedBy, dryRun, parentId, input };
  const { id, isNew } = await engine.start(workflowOf(runbook.name), given, { key });
  const run = { kind: 'runbook', workflow: runbook.name, title: input.title, repository: place } as const;
  // The workflow notes it as well: whichever is first.
  await store.runs.add({ ...run, id, input, requestedBy, parentId });
  return { id, isNew };
}

interface Started {
  readonly id: string;
  readonly isNew: boolean;
}
