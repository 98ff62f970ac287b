import { fullName, repositoryNamed } from '../../../src/settings/repository.ts';
import { Final } from '../../engine/engine.ts';
import type { Workplace } from '../../loop/stage.ts';
import { keptBytes } from '../../runbooks/kept-bytes.ts';
import { keptProposal } from '../../runbooks/proposal/kept-proposal.ts';
import { changesAt } from '../../runbooks/run/changes-at.ts';
import { digestOf } from '../files/keep-files.ts';
import type { MadeSession } from './made-session.ts';
import type { Prepared } from './prepared.ts';
import { folderContents } from './proposal/folder-contents.ts';
import { keptNumbers } from './proposal/number-of-record.ts';
import { type RecordsPlace, siteProposal } from './proposal/site-proposal.ts';

/** A session as a pull request, and what that would change in the checkout that the loop works in. */
export async function prepareSite(made: MadeSession, records: RecordsPlace, place: Workplace): Promise<Prepared> {
  const { desk, folder, sha } = place;
  const notes = desk.store.notes('factory');
  // The same whenever it is prepared, so that it is the same proposal.
  await notes.claim(`first wanted ${made.contentHash}`, desk.now());
  const at = String(await notes.get(`first wanted ${made.contentHash}`));
  const proposal = await keptProposal(
    desk.store,
    await siteProposal(made, records, { folder, sha, at, numberOf: keptNumbers(notes) }),
  );
  const [repository] = desk.config.repositories;
  if (repository === undefined)
    throw new Final('It is not said in which repository. Set "repository" in ledgerline.config.ts.');
  const world = {
    at: repositoryNamed(repository),
    forge: folderContents(folder),
    bytes: (kept: Parameters<typeof keptBytes>[1]) => keptBytes(desk.store, kept),
  };
  const { paths, diff } = await changesAt(world, sha, proposal);
  return {
    to: { target: 'site', proposal },
    diff,
    isThere: paths.length === 0,
    key: digestOf([fullName(world.at), Object.keys(proposal.write)]).slice(0, 8),
  };
}
