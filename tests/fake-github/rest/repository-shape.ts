import type { Repository } from '../world/model.ts';
import { nameWithOwner } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { userShape } from './shapes.ts';

/** Address templates every repository carries, under `<name>_url`. */
const templates: Readonly<Record<string, string>> = {
  archive: '{archive_format}{/ref}',
  assignees: '{/user}',
  blobs: '{/sha}',
  branches: '{/branch}',
  collaborators: '{/collaborator}',
  comments: '{/number}',
  commits: '{/sha}',
  compare: '{base}...{head}',
  contents: '{+path}',
  contributors: '',
  deployments: '',
  downloads: '',
  events: '',
  forks: '',
  git_commits: '{/sha}',
  git_refs: '{/sha}',
  git_tags: '{/sha}',
  hooks: '',
  issue_comment: '{/number}',
  issue_events: '{/number}',
  issues: '{/number}',
  keys: '{/key_id}',
  labels: '{/name}',
  languages: '',
  merges: '',
  milestones: '{/number}',
  notifications: '{?since,all,participating}',
  pulls: '{/number}',
  releases: '{/id}',
  stargazers: '',
  statuses: '{/sha}',
  subscribers: '',
  subscription: '',
  tags: '',
  teams: '',
  trees: '{/sha}',
};

/** A repository as REST and webhooks show it. */
export function repositoryShape(world: World, repository: Repository): Record<string, unknown> {
  const fullName = nameWithOwner(repository);
  const url = `${world.apiUrl}/repos/${fullName}`;
  const page = `${world.serverUrl}/${fullName}`;
  const open = [...repository.issues.values()].filter(({ state }) => state === 'OPEN').length;
  return {
    id: repository.databaseId,
    node_id: repository.nodeId,
    name: repository.name,
    full_name: fullName,
    owner: userShape(world, repository.owner),
    private: repository.visibility === 'PRIVATE',
    visibility: repository.visibility.toLowerCase(),
    description: repository.description,
    fork: false,
    url,
    html_url: page,
    clone_url: `${page}.git`,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    svn_url: page,
    mirror_url: null,
    ...Object.fromEntries(
      Object.entries(templates).map(([name, rest]) => {
        const path = name.replace('issue_comment', 'issues/comments').replace('issue_events', 'issues/events');
        return [`${name}_url`, `${url}/${path.replace('git_', 'git/')}${rest}`];
      }),
    ),
    homepage: null,
    language: null,
    license: null,
    size: 0,
    default_branch: repository.defaultBranch,
    topics: [],
    archived: false,
    disabled: false,
    is_template: false,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    network_count: 0,
    subscribers_count: 0,
    open_issues: open,
    open_issues_count: open,
    has_issues: repository.hasIssuesEnabled,
    has_projects: true,
    has_wiki: true,
    has_pages: repository.pages !== null,
    has_discussions: false,
    has_downloads: true,
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: world.clock.now(),
  };
}
