import { jsonAnswer } from '../../http/answer.ts';
import type { Repository } from '../../world/model.ts';
import { type Operations, operation } from '../call.ts';

/** What a repository's workflows are given. */
export const actionsSettings: Operations = {
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
