import { syncHub } from '../../src/data-hub/sync-hub.ts';
import type { SyncTarget } from '../../src/data-hub/sync-target.ts';
import { type HubWorld, temporary } from './set-up.ts';

/** The body of an issue that answers a form. */
export const body = (answers: Readonly<Record<string, string>>): string =>
  Object.entries(answers)
    .map(([label, answer]) => `### ${label}\n\n${answer}`)
    .join('\n\n');

/** The repository whose issues a world mirrors. */
export const issuesDb = { owner: 'team', name: 'issues-db' };

const defaults = {
  serverUrl: 'https://github.com',
  privacy: { publishPrivateNotes: false },
  hubPrivacy: undefined,
  comments: false,
  sample: new Map<string, string>(),
};
type Wish = Partial<Omit<SyncTarget, 'dataHub'>> & { readonly hub?: string };

/** Syncs of a world, with one cache. Ada is of its organization. */
export function syncing(world: HubWorld) {
  const cacheFolder = temporary();
  world.issues.associate('ada', 'MEMBER');
  return (scope: SyncTarget['scope'], wish: Wish = {}) =>
    syncHub({ ...defaults, ...world.target({ cacheFolder, ...wish }), issuesDb, ...pick(wish), scope });
}
const pick = ({ hub: _hub, ...wish }: Wish) => wish;

/** A file of the data-hub as data, or nothing where there is none. */
export const stored = async ({ hub }: HubWorld, path: string): Promise<Record<string, unknown> | null> =>
  JSON.parse((await hub.readFile(path)) ?? 'null') as Record<string, unknown> | null;

/** Opens an issue that is a task. */
export const openTask = ({ issues }: HubWorld, wish: Partial<Parameters<HubWorld['issues']['openIssue']>[0]> = {}) =>
  issues.openIssue({
    title: 'task: build task list view',
    body: body({ Summary: 'Build the list', Priority: 'medium' }),
    labels: ['record:task'],
    author: 'ada',
    ...wish,
  }).number;
