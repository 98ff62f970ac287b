import { parseTree } from '../../git/tree.ts';
import { jsonAnswer } from '../../http/answer.ts';
import { nameWithOwner, type Repository } from '../../world/model.ts';
import { type Operations, operation } from '../call.ts';

const folder = '.github/workflows';

/** What a repository's workflows are, and what they are given. */
export const actionsSettings: Operations = {
  'actions/list-repo-workflows': operation(['actions', 'read'], async ({ world, repository }) => {
    const tree = await repository.git.read(`refs/heads/${repository.defaultBranch}:${folder}`);
    const names = tree?.type === 'tree' ? parseTree(tree.content).map(({ name }) => name) : [];
    const name = nameWithOwner(repository);
    const workflows = names
      .filter((file) => /\.ya?ml$/.test(file))
      .map((file, index) => ({
        id: index + 1,
        node_id: `W_${index + 1}`,
        name: file,
        path: `${folder}/${file}`,
        state: repository.actions.switchedOff.includes(file) ? 'disabled_manually' : 'active',
        created_at: repository.createdAt,
        updated_at: repository.createdAt,
        url: `${world.apiUrl}/repos/${name}/actions/workflows/${index + 1}`,
        html_url: `${world.serverUrl}/${name}/blob/${repository.defaultBranch}/${folder}/${file}`,
        badge_url: `${world.serverUrl}/${name}/workflows/${file}/badge.svg`,
      }));
    return jsonAnswer(200, { total_count: workflows.length, workflows });
  }),
  'actions/list-repo-variables': operation(['variables', 'read'], ({ repository }) =>
    listVariables(repository, repository.actions.variables),
  ),
  'actions/list-repo-organization-variables': operation(['variables', 'read'], ({ repository }) =>
    listVariables(repository, repository.actions.organizationVariables),
  ),
  'actions/list-repo-secrets': operation(['secrets', 'read'], ({ repository }) =>
    listSecrets(repository, repository.actions.secrets),
  ),
  'actions/list-repo-organization-secrets': operation(['secrets', 'read'], ({ repository }) =>
    listSecrets(repository, repository.actions.organizationSecrets),
  ),
};

function listVariables(repository: Repository, given: Readonly<Record<string, string>>) {
  const variables = Object.entries(given).map(([name, value]) => ({ name, value, ...times(repository) }));
  return jsonAnswer(200, { total_count: variables.length, variables });
}

function listSecrets(repository: Repository, given: readonly string[]) {
  const secrets = given.map((name) => ({ name, ...times(repository) }));
  return jsonAnswer(200, { total_count: secrets.length, secrets });
}

const times = ({ createdAt }: { readonly createdAt: string }) => ({ created_at: createdAt, updated_at: createdAt });
