import { roleOf, type Token } from '../access/tokens.ts';
import type { Account, Comment, Issue, Label, Repository } from '../world/model.ts';
import { nameWithOwner } from '../world/model.ts';
import type { World } from '../world/world.ts';

type Shape = Record<string, unknown>;
type Places = Pick<World, 'apiUrl' | 'serverUrl'>;

/** An account as REST shows it; a deleted one is `null` here and `ghost` on the page. */
export function userShape({ apiUrl, serverUrl }: Places, account: Account | null): Shape | null {
  if (!account) return null;
  const api = `${apiUrl}/users/${encodeURIComponent(account.login)}`;
  return {
    login: account.login,
    id: account.databaseId,
    node_id: account.nodeId,
    gravatar_id: '',
    type: account.__typename,
    site_admin: false,
    user_view_type: 'public',
    avatar_url: `https://avatars.githubusercontent.com/u/${account.databaseId}?v=4`,
    url: api,
    html_url: `${serverUrl}/${encodeURIComponent(account.login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
  };
}

/** The account behind a token, as `GET /user` shows it. */
export const publicUserShape = (places: Places, account: Account, createdAt: string): Shape => ({
  ...userShape(places, account),
  name: null,
  company: null,
  blog: '',
  location: null,
  email: null,
  hireable: null,
  bio: null,
  public_repos: 0,
  public_gists: 0,
  followers: 0,
  following: 0,
  created_at: createdAt,
  updated_at: createdAt,
});

/** A label as REST shows it. */
export const labelShape = (
  { apiUrl }: Places,
  { databaseId, nodeId, repository, name, color, description }: Label,
): Shape => ({
  id: databaseId,
  node_id: nodeId,
  url: `${apiUrl}/repos/${nameWithOwner(repository)}/labels/${encodeURIComponent(name)}`,
  name,
  color,
  default: false,
  description,
});

const reactions = (url: string): Shape => ({
  url: `${url}/reactions`,
  total_count: 0,
  '+1': 0,
  '-1': 0,
  laugh: 0,
  hooray: 0,
  confused: 0,
  heart: 0,
  rocket: 0,
  eyes: 0,
});
const associationOf = ({ associations }: Repository, account: Account | null) =>
  associations.get(account?.login ?? '') ?? 'NONE';

/** An issue as REST and webhooks show it. */
export function issueShape(places: Places, issue: Issue): Shape {
  const { repository, number, author } = issue;
  const home = `${places.apiUrl}/repos/${nameWithOwner(repository)}`;
  const url = `${home}/issues/${number}`;
  return {
    url,
    repository_url: home,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: `${places.serverUrl}/${nameWithOwner(repository)}/issues/${number}`,
    id: issue.databaseId,
    node_id: issue.nodeId,
    number,
    title: issue.title,
    user: userShape(places, author),
    labels: issue.labels.map((label) => labelShape(places, label)),
    state: issue.state.toLowerCase(),
    state_reason: issue.stateReason?.toLowerCase() ?? null,
    locked: false,
    active_lock_reason: null,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: issue.comments.length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: userShape(places, issue.closedBy),
    author_association: associationOf(repository, author),
    body: issue.body,
    reactions: reactions(url),
    performed_via_github_app: null,
  };
}

/** A comment as REST and webhooks show it. */
export function commentShape(places: Places, comment: Comment): Shape {
  const { issue, databaseId } = comment;
  const home = `${places.apiUrl}/repos/${nameWithOwner(issue.repository)}`;
  const url = `${home}/issues/comments/${databaseId}`;
  return {
    url,
    html_url: `${places.serverUrl}/${nameWithOwner(issue.repository)}/issues/${issue.number}#issuecomment-${databaseId}`,
    issue_url: `${home}/issues/${issue.number}`,
    id: databaseId,
    node_id: comment.nodeId,
    user: userShape(places, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    body: comment.body,
    author_association: associationOf(issue.repository, comment.author),
    reactions: reactions(url),
    performed_via_github_app: null,
  };
}

/** What the token may do, as a repository shows it. */
export function permissionsShape(token: Token, repository: Repository): Shape {
  const role = roleOf(token, repository);
  return {
    admin: role === 'ADMIN',
    maintain: role === 'ADMIN',
    push: role !== 'READ',
    triage: role !== 'READ',
    pull: true,
  };
}
