import type { Settings } from '../settings/join-settings.ts';
import { fullName, type Repository } from '../settings/repository.ts';
import type { HubTarget } from './change-hub.ts';
import type { HubState } from './hub.ts';

/** Whose issues a data-hub mirrors, and how. */
export interface SyncTarget
  extends HubTarget,
    Pick<Settings, 'serverUrl' | 'privacy' | 'hubPrivacy' | 'comments' | 'token'> {
  readonly issuesDb: Repository;
  /** Numbers of issues, or all of them. */
  readonly scope: 'all' | readonly number[];
  /** A person's word that many files may go. */
  readonly acceptShrink?: boolean;
  /** SHA-256 of the sample's files by their paths below the data-hub. */
  readonly sample: ReadonlyMap<string, string>;
  /** Hears once which files of the sample are about to go, before anything is written; what it throws keeps them. */
  readonly beforeSampleGoes?: (files: readonly string[]) => void | Promise<void>;
  readonly dryRun?: boolean;
}

/** Whether private answers stay out of the data-hub: the configuration says so, or else who may read the data-hub. */
export const omitsPrivate = ({ hubPrivacy }: SyncTarget, { isPublic }: HubState): boolean =>
  (hubPrivacy ?? (isPublic ? 'omit' : 'mirror')) === 'omit';

/** The address that each issue's own starts with. */
export const issuesUrl = ({ serverUrl, issuesDb }: Pick<SyncTarget, 'serverUrl' | 'issuesDb'>): string =>
  `${serverUrl}/${fullName(issuesDb)}/issues/`;
