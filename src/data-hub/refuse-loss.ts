import { GitHubError } from '../github/explain.ts';
import { losesMany } from '../pipeline/mirror/loses-many.ts';
import type { MirrorPlan } from '../pipeline/mirror/mirror-plan.ts';
import { fullName } from '../settings/repository.ts';
import type { SyncTarget } from './sync-target.ts';

/** Ends a sync that would remove many records of a type, or of all types together, because their issues are gone. */
export function refuseLoss({ types, issuesDb }: SyncTarget, { synced, mirrored }: MirrorPlan): void {
  const lost = synced.filter(({ how }) => how === 'removed');
  const ofTypes = types.map(({ name, plural }) => ({
    what: plural,
    were: mirrored.get(name) ?? 0,
    gone: lost.filter(({ type }) => type === name).length,
  }));
  const all = {
    what: 'records',
    were: [...mirrored.values()].reduce((sum, count) => sum + count, 0),
    gone: lost.length,
  };
  const refused = [...ofTypes, all].filter(({ were, gone }) => losesMany(were, gone));
  const [first, ...others] = refused.length > 1 ? refused.filter(({ what }) => what !== 'records') : refused;
  if (first === undefined) return;
  const more = others.map(({ what, were, gone }) => `, of the ${were} ${what} ${gone}`).join('');
  throw new GitHubError(
    `Of the ${first.were} ${first.what} in the data-hub ${first.gone} have no issue in ${fullName(issuesDb)} any more${more}, ` +
      'so nothing was written.',
    'If they are meant to go, say so once: "npx ledgerline sync --full --accept-shrink". ' +
      'On GitHub, run the workflow "Reconcile" by hand and tick it there.',
  );
}
