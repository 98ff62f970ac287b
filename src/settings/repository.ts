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

/** `owner/name`. */
export const fullName = ({ owner, name }: Repository): string => `${owner}/${name}`;
