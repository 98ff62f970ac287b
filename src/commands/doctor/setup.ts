import type { RecordType } from '../../../content-schema/define-record.ts';
import type { GitHub } from '../../github/client.ts';
import type { Config } from '../../settings/config.ts';
import { readEnvironment } from '../../settings/environment.ts';
import { joinSettings, type Settings } from '../../settings/join-settings.ts';
import { fullName, type Repository } from '../../settings/repository.ts';
import { errorInWords } from '../error-in-words.ts';
import { type Finding, ok, type Result, wrong } from './check.ts';

/** Everything the checks look at. */
export interface Setup extends Settings {
  /** Folder of the checkout. */
  readonly root: string;
  readonly types: readonly RecordType[];
  /** Absent without a token. */
  readonly github?: GitHub | undefined;
}

/** A repository, as REST wants it named. */
export const forRest = ({ owner, name }: Repository): { owner: string; repo: string } => ({ owner, repo: name });

/** The page of a repository for people, or one below it. */
export const pageOf = ({ serverUrl }: Setup, repository: Repository, below = ''): string =>
  `${serverUrl}/${fullName(repository)}${below}`;

/** Whether anything is read from GitHub at all. */
export const readsGitHub = ({ issuesDb, dataHub }: Setup): boolean =>
  issuesDb !== undefined || dataHub.kind === 'repository';

/** The settings, which every other check needs; `null` where they cannot be read. */
export interface Basics {
  readonly settings: Settings | null;
  readonly results: readonly Result[];
}

/** Reads the configuration and the environment, and says what is wrong with them instead of throwing. */
export async function readBasics(
  load: () => Promise<Config>,
  variables?: Readonly<Record<string, string | undefined>>,
): Promise<Basics> {
  const [config, configured] = await attempt(load, 'ledgerline.config.ts is valid.');
  const [environment, given] = await attempt(() => readEnvironment(variables), 'Every variable is valid.');
  return {
    settings: config && environment && joinSettings(config, environment),
    results: [
      { name: 'config', ...configured },
      { name: 'environment', ...given },
    ],
  };
}

async function attempt<T>(read: () => T | Promise<T>, well: string): Promise<[T | null, Finding]> {
  try {
    return [await read(), ok(well)];
  } catch (error) {
    const { message, hint } = errorInWords(error);
    return [null, wrong(message, hint || 'Its keys and variables are listed under /docs/reference/configuration/.')];
  }
}
