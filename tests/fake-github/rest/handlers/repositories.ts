import { jsonAnswer, message } from '../../http/answer.ts';
import { nameWithOwner } from '../../world/model.ts';
import { type Operations, operation } from '../call.ts';
import { repositoryShape } from '../repository-shape.ts';
import { permissionsShape, publicUserShape } from '../shapes.ts';

/** Repositories, their branches and settings, and whom the token stands for. */
export const repositories: Operations = {
  'repos/get': operation(['metadata', 'read'], ({ world, token, repository }) =>
    jsonAnswer(200, { ...repositoryShape(world, repository), permissions: permissionsShape(token, repository) }),
  ),
  'repos/list-branches': operation(['contents', 'read'], async ({ world, repository }) =>
    jsonAnswer(
      200,
      (await repository.git.branches()).map(({ name, oid }) => ({
        name,
        commit: { sha: oid, url: `${world.apiUrl}/repos/${nameWithOwner(repository)}/commits/${oid}` },
        protected: false,
      })),
    ),
  ),
  'repos/get-pages': operation(['pages', 'read'], ({ world, repository }) => {
    if (!repository.pages)
      return message(404, 'Not Found', 'https://docs.github.com/rest/pages/pages#get-a-apiname-pages-site');
    return jsonAnswer(200, {
      url: `${world.apiUrl}/repos/${nameWithOwner(repository)}/pages`,
      status: 'built',
      cname: null,
      custom_404: false,
      html_url: repository.pages.url,
      build_type: repository.pages.source,
      source: { branch: repository.defaultBranch, path: '/' },
      public: repository.visibility === 'PUBLIC',
      https_enforced: true,
      protected_domain_state: null,
      pending_domain_unverified_at: null,
    });
  }),
  'actions/get-github-actions-permissions-repository': operation(
    ['administration', 'read'],
    ({ repository: { actions } }) =>
      jsonAnswer(200, {
        enabled: actions.enabled,
        ...(actions.enabled && { allowed_actions: actions.allowedActions, sha_pinning_required: false }),
      }),
  ),
  'actions/get-github-actions-default-workflow-permissions-repository': operation(
    ['administration', 'read'],
    ({ repository: { actions } }) =>
      jsonAnswer(200, {
        default_workflow_permissions: actions.defaultWorkflowPermissions,
        can_approve_pull_request_reviews: actions.canApprovePullRequestReviews,
      }),
  ),
  'repos/get-branch-rules': operation(['metadata', 'read'], ({ repository }) =>
    jsonAnswer(
      200,
      repository.rules.map((type) => ({
        type,
        ruleset_source_type: 'Repository',
        ruleset_source: nameWithOwner(repository),
        ruleset_id: 1,
      })),
    ),
  ),
  'users/get-authenticated': operation(null, ({ world, token }) =>
    token.kind === 'integration'
      ? message(
          403,
          'Resource not accessible by integration',
          'https://docs.github.com/rest/users/users#get-the-authenticated-user',
        )
      : jsonAnswer(200, publicUserShape(world, world.account(token.login), world.clock.now())),
  ),
  'rate-limit/get': operation(null, ({ token, limiter }) => {
    const core = limiter.look(token, 'core');
    const search = { limit: 30, used: 0, remaining: 30, reset: core.reset, resource: 'search' };
    return jsonAnswer(200, { resources: { core, search, graphql: limiter.look(token, 'graphql') }, rate: core });
  }),
};
