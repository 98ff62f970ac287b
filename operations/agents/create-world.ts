import { repositoryNamed } from '../../src/settings/repository.ts';
import { type Engine, Final } from '../engine/engine.ts';
import type { WorkflowDesk } from '../runbooks/desk.ts';
import { startProposal } from '../runbooks/proposal/start-proposal.ts';
import type { Coder } from './adapters/coder.ts';
import type { AgentWorld } from './graph/world.ts';
import { applyPatch } from './patch/apply/apply-patch.ts';
import { guard } from './patch/guard.ts';
import { policyIn } from './seed/policy-in.ts';
import { seedFile } from './seed/read-seed.ts';
import { textAt } from './workspace/snapshot.ts';

/** What agents work with, on a desk. The engine is asked for late: it is made with the workflows that need it. */
export const createWorld = (desk: WorkflowDesk, coder: Coder, engine: () => Engine): AgentWorld => ({
  ...{ desk, coder, guard },
  async policyAt(folder, sha) {
    const found = policyIn(await textAt(folder, sha, seedFile));
    if ('refused' in found) throw new Final(found.refused);
    return found;
  },
  apply: (folder, base, patch, { limits }) => applyPatch(folder, base, patch, limits),
  propose: (proposal, { repository, ...wanted }) =>
    startProposal({ ...desk, engine: engine() }, proposal, { ...wanted, repository: repositoryNamed(repository) }),
});
