/** Who plays which part: the modules that have a repository of their own, who reviews what, and how often the clock starts what. */
import { z } from 'zod';
import { type Repository, repositoryNamed, repositoryText } from './repository.ts';

/** Modules of the map that say elsewhere where they are. */
const saidElsewhere = { 'issues-db': 'issuesDb', 'data-hub': 'dataHub' } as const;

const repositoryOrName = z
  .string()
  .refine(
    (text) => repositoryText.safeParse(text.includes('/') ? text : `owner/${text}`).success,
    'should be owner/repository, or a repository of the same owner',
  );

/** Repositories by the name of the module that lives there. */
export const moduleRepositoriesText = z
  .record(z.string(), repositoryOrName)
  .refine(
    (modules) => !Object.keys(saidElsewhere).some((name) => Object.hasOwn(modules, name)),
    'should not name "issues-db" and "data-hub", whose repositories are said by "issuesDb" and "dataHub"',
  );

const codeOwner = z
  .string()
  .regex(/^(?:@[\w-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/, 'should be @handle, @organization/team or an e-mail address');

/** People and teams by the path that they answer for. */
export const codeOwnersText = z
  .record(z.string(), z.array(codeOwner).min(1, 'should name somebody'))
  .refine(
    (owners) => Object.keys(owners).every((path) => /^[^\s#![\]]+$/.test(path)),
    'should have paths as CODEOWNERS takes them, such as "*" or "/content-schema/"',
  );

const cron = z
  .string()
  .regex(/^[\d*,/-]+(?: [\dA-Z*,/-]+){4}$/i, 'should be the five fields of a cron line in UTC, such as "17 3 * * *"');

/** When the workflows start that run by the clock, by their file. */
export const cadences = z.strictObject({
  /** The site is built and published. */
  deploy: cron.default('17 3 * * *'),
  /** A model is asked for the texts that are missing or stale. */
  enrich: cron.default('29 * * * *'),
  /** The data-hub is made equal to the issues. */
  reconcile: cron.default('43 2 * * *'),
  /** Counts and graph are written anew. */
  snapshots: cron.default('11 */6 * * *'),
});

/** Repositories by module, with the owner of the project where only a name is given. */
export const moduleRepositories = (
  modules: z.infer<typeof moduleRepositoriesText>,
  project: string | undefined,
): Readonly<Record<string, Repository>> =>
  Object.fromEntries(
    Object.entries(modules).map(([module, text]) => [
      module,
      repositoryNamed(text.includes('/') ? text : `${project?.split('/')[0]}/${text}`),
    ]),
  );
