import type { GitHub } from '../../../src/github/client.ts';
import { textsAt } from '../../../src/github/texts-at.ts';
import type { Repository } from '../../../src/settings/repository.ts';
import type { WorkflowFile } from '../actions.ts';
import type { Asking } from './ask-actions.ts';
import { inputsOf } from './inputs-of.ts';
import { workflowsShape } from './shapes.ts';

/** The workflows of a repository, with what each takes, read from its file on the default branch. */
export async function workflowsAt(github: GitHub, asking: Asking, at: Repository): Promise<WorkflowFile[]> {
  const found: { readonly id: number; readonly name: string; readonly path: string; readonly state: string }[] = [];
  for (let page = 1; ; page++) {
    const parameters = { owner: at.owner, repo: at.name, per_page: 100, page };
    const answer = await asking.read('GET /repos/{owner}/{repo}/actions/workflows', parameters, workflowsShape);
    if (answer === 'same') break;
    found.push(...answer.found.workflows);
    if (answer.found.workflows.length === 0 || found.length >= answer.found.total) break;
  }
  // GitHub's own workflows, such as that of Dependabot, have no file.
  const paths = found.map(({ path }) => path).filter((path) => path.startsWith('.github/'));
  const texts = await asking.inTurn(() => textsAt(github, at, 'HEAD', paths));
  return found.map(({ id, name, path, state }) => ({
    ...{ id, name, path, isActive: state === 'active' },
    inputs: inputsOf(texts.get(path) ?? ''),
  }));
}
