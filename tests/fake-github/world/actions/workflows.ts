import { parse } from 'yaml';
import { parseTree } from '../../git/tree.ts';
import type { Repository } from '../model.ts';
import type { Workflow } from './model.ts';

const folder = '.github/workflows';

/** The workflow files of the default branch, by name. */
export async function workflowsOf(repository: Repository): Promise<Workflow[]> {
  const { git, defaultBranch, ci, actions } = repository;
  const tree = await git.read(`refs/heads/${defaultBranch}:${folder}`);
  const names = tree?.type === 'tree' ? parseTree(tree.content).map(({ name }) => name) : [];
  const found: Workflow[] = [];
  for (const name of names.filter((one) => /\.ya?ml$/.test(one))) {
    const path = `${folder}/${name}`;
    const file = read((await git.read(`refs/heads/${defaultBranch}:${path}`))?.content.toString('utf8') ?? '');
    const id = ci.workflowIds.get(path) ?? ci.workflowIds.size + 1;
    ci.workflowIds.set(path, id);
    const title = typeof file['name'] === 'string' ? file['name'] : path;
    found.push({ id, path, name: title, file, isActive: !actions.switchedOff.includes(name) });
  }
  return found;
}

/** The workflow of that id or file name. */
export const workflowNamed = async (repository: Repository, wanted: string): Promise<Workflow | undefined> =>
  (await workflowsOf(repository)).find(({ id, path }) => String(id) === wanted || path === `${folder}/${wanted}`);

/** What starts a workflow, by the name of the event. */
export function triggersOf({ file }: Workflow): Readonly<Record<string, unknown>> {
  const on = file['on'];
  if (typeof on === 'string') return { [on]: null };
  if (Array.isArray(on)) return Object.fromEntries(on.map((name) => [String(name), null]));
  return typeof on === 'object' && on !== null ? { ...on } : {};
}

function read(text: string): Readonly<Record<string, unknown>> {
  try {
    const file: unknown = parse(text);
    return typeof file === 'object' && file !== null ? { ...file } : {};
  } catch {
    return {};
  }
}
