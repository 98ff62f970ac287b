import { fits } from '../../patch/glob.ts';
import type { Verdict } from '../../patch/verdict.ts';
import { asWords } from '../pull-request.ts';
import type { AtNode } from './node.ts';

/**
 * What the Maintainer says of merging. It says it and does nothing: a person merges. Only of what lies in modules that the seed approves in
 * advance, needs no sign-off, and comes from a branch of agents, which every proposal does (R001-039).
 */
export function maintainersWord({ policy }: Pick<AtNode, 'policy'>, { measured, signOff }: Verdict): string {
  const [other] = measured.files.filter((path) => !policy.preApproved.some((glob) => fits(path, glob)));
  if (other !== undefined)
    return `Maintainer: a person has to decide, because ${asWords(other)} is in no module that is approved in advance.`;
  if (signOff.length > 0) return 'Maintainer: a person has to decide, because something has to be signed off.';
  return 'Maintainer: this may be merged once its gates have passed. A person merges it.';
}
