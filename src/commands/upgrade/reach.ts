import type { Settings } from '../../settings/join-settings.ts';
import { fullName } from '../../settings/repository.ts';

/** Which records of a site can be looked at. */
export interface Reach {
  /** Whether a data-hub can be read, alone where issues cannot. */
  readonly hub: boolean;
  /** What cannot be read, because that needs a token and there is none. */
  readonly unread: readonly string[];
}

/** What `check` can read of a site: all of it with a token, and a folder without one. */
export function reachOf({ token, issuesDb, dataHub }: Pick<Settings, 'token' | 'issuesDb' | 'dataHub'>): Reach {
  if (token !== undefined) return { hub: true, unread: [] };
  return {
    hub: dataHub.kind === 'folder',
    unread: [
      ...(dataHub.kind === 'repository' ? [`the data-hub ${fullName(dataHub)}`] : []),
      ...(issuesDb ? [`the issues of ${fullName(issuesDb)}`] : []),
    ],
  };
}
