import { branchOf } from '../../github/branch-of.ts';
import type { Settings } from '../../settings/join-settings.ts';
import { withGitHub } from '../with-github.ts';

/**
 * Whether private answers may be handed from one job to the next: what a workflow keeps, everybody can download who can read its
 * repository. Outside a workflow the files stay on the machine.
 */
export async function mayHandOver(own: Settings): Promise<boolean> {
  const { workflowRepository, ai } = own;
  if (!ai.privateAnswers || ai.provider === 'extractive' || workflowRepository === undefined) return true;
  const { isPublic } = await withGitHub(own, 'Looking who can read the files of a workflow', (github) =>
    branchOf(github, workflowRepository),
  );
  return !isPublic;
}
