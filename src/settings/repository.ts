import { z } from 'zod';

/** A repository on GitHub. */
export interface Repository {
  readonly owner: string;
  readonly name: string;
}

/** Text that names a repository. */
export const repositoryText = z
  .string()
  .regex(/^(?!\.{1,2}\/)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/, 'should be owner/repository');

/** The repository that an `owner/name` names. */
export function repositoryNamed(text: string): Repository {
  const [owner = '', name = ''] = text.split('/');
  return { owner, name };
}

/** Instead of a repository of issues: there is none, whatever the configuration says. */
export const noRepository = 'none';

/** Text that names a repository, or says that there is none. */
export const repositoryOrNone = z
  .string()
  .refine(
    (text) => text === noRepository || repositoryText.safeParse(text).success,
    `should be owner/repository, or ${noRepository}`,
  );

/** `owner/name`. */
export const fullName = ({ owner, name }: Repository): string => `${owner}/${name}`;

/** Whether two names mean one repository; GitHub takes capitals for small letters. */
export const isSameRepository = (one: Repository, other: Repository): boolean =>
  fullName(one).toLowerCase() === fullName(other).toLowerCase();
