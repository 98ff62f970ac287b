import { ZodError } from 'zod';
import type { RecordType } from '../../../content-schema/define-record.ts';
import type { GitHub } from '../../github/client.ts';
import type { Config } from '../../settings/config.ts';
import { type Environment, readEnvironment } from '../../settings/environment.ts';
import { type HubPlace, hubPlace } from '../../settings/hub-place.ts';
import { type Finding, ok, type Result, wrong } from './check.ts';

/** A repository, as REST wants it named. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/** Everything the checks look at. */
export interface Setup {
  /** Folder of the checkout. */
  readonly root: string;
  readonly types: readonly RecordType[];
  readonly config: Config;
  readonly hub: HubPlace;
  /** Whose issues are records. */
  readonly issuesDb?: Repository | undefined;
  /** Where this project is kept, built and published. */
  readonly project?: Repository | undefined;
  /** Address of GitHub's pages for people. */
  readonly serverUrl: string;
  /** Absent without a token. */
  readonly github?: GitHub | undefined;
}

/** `owner/name`. */
export const fullName = ({ owner, repo }: Repository): string => `${owner}/${repo}`;

/** The page of a repository for people, or one below it. */
export const pageOf = ({ serverUrl }: Setup, repository: Repository, below = ''): string =>
  `${serverUrl}/${fullName(repository)}${below}`;

/** Whether anything is read from GitHub at all. */
export const readsGitHub = ({ issuesDb, hub }: Setup): boolean => issuesDb !== undefined || hub.kind === 'repository';

/** Reads an `owner/name`. */
export function repositoryNamed(name: string | undefined): Repository | undefined {
  const [owner, repo] = name?.split('/') ?? [];
  return owner && repo ? { owner, repo } : undefined;
}

/** Configuration and environment, which every other check needs; `null` where they cannot be read. */
export interface Basics {
  readonly config: Config | null;
  readonly environment: Environment | null;
  readonly hub: HubPlace | null;
  readonly results: readonly Result[];
}

/** Reads the configuration and the environment, and says what is wrong with them instead of throwing. */
export async function readBasics(
  load: () => Promise<Config>,
  variables: Readonly<Record<string, string | undefined>> | undefined,
): Promise<Basics> {
  const [config, configured] = await attempt(load, 'ledgerline.config.ts is valid.', (words) =>
    wrong(`ledgerline.config.ts cannot be used: ${words}`, 'Its keys are listed under /docs/reference/configuration/.'),
  );
  const [environment, given] = await attempt(
    () => readEnvironment(variables),
    'Every variable is valid.',
    (words) => wrong(words, 'Set the variable as it says, or unset it; see /docs/reference/configuration/.'),
  );
  const [hub, placed] =
    config && environment
      ? await attempt(
          () => hubPlace(environment.LEDGERLINE_DATA_HUB ?? config.dataHub),
          '',
          (words) => wrong(words, 'Mend LEDGERLINE_DATA_HUB, or dataHub in ledgerline.config.ts.'),
        )
      : [null, given];
  const surroundings = given.state === 'ok' && placed.state === 'wrong' ? placed : given;
  return {
    config,
    environment,
    hub,
    results: [
      { name: 'config', ...configured },
      { name: 'environment', ...surroundings },
    ],
  };
}

async function attempt<T>(
  read: () => T | Promise<T>,
  well: string,
  unwell: (words: string) => Finding,
): Promise<[T | null, Finding]> {
  try {
    return [await read(), ok(well)];
  } catch (error) {
    return [null, unwell(inWords(error))];
  }
}

function inWords(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues.map(({ path, message }) => `"${path.join('.')}": ${message}`).join('; ');
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
