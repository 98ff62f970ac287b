import { type Answer, jsonAnswer, message } from '../../http/answer.ts';
import {
  attachLabel,
  closeIssue,
  detachLabel,
  editIssue,
  reopenIssue,
  tooManyLabels,
} from '../../world/issue-changes.ts';
import { ensureLabel, findLabel } from '../../world/labels.ts';
import type { Issue, StateReason } from '../../world/model.ts';
import { nameWithOwner } from '../../world/model.ts';
import { openIssue } from '../../world/open-issue.ts';
import { type Call, type Operations, operation } from '../call.ts';
import { page } from '../page.ts';
import { issueShape, labelShape } from '../shapes.ts';

/** The issue in the path, or GitHub's answer for one that is not there: 404 never was, 410 deleted, 301 moved away. */
export function issueOf({ world, repository, params }: Call): Issue | Answer {
  const number = Number(params['issue_number']);
  if (!repository.hasIssuesEnabled)
    return message(410, 'Issues are disabled for this repo', 'https://docs.github.com/v3/issues/');
  const found = repository.issues.get(number);
  if (found) return found;
  const moved = repository.gone.get(number);
  if (moved === undefined) return message(404, 'Not Found', 'https://docs.github.com/rest/issues/issues#get-an-issue');
  if (moved === null)
    return message(410, 'This issue was deleted', 'https://docs.github.com/rest/issues/issues#get-an-issue');
  const url = `${world.apiUrl}/repos/${nameWithOwner(moved.repository)}/issues/${moved.number}`;
  return jsonAnswer(
    301,
    {
      message: 'Moved Permanently',
      url,
      documentation_url: 'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects',
    },
    { location: url },
  );
}

/** An operation on the issue in the path. */
export const onIssue =
  (act: (issue: Issue, call: Call) => Answer) =>
  (call: Call): Answer => {
    const found = issueOf(call);
    return 'status' in found ? found : act(found, call);
  };

const actor = ({ world, token }: Call) => world.account(token.login);
const names = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((one: unknown) =>
        typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : String(one),
      )
    : [];

/** GitHub's answer to a label too many, as octokit's users quote it: all is in the message. */
const refuseLabels = (text: string): Answer =>
  jsonAnswer(422, {
    message: `Validation Failed. ${text}`,
    errors: [],
    documentation_url: 'https://docs.github.com/rest/issues/labels#add-labels-to-an-issue',
    status: '422',
  });

function setLabels(call: Call, issue: Issue, wanted: readonly string[]): void {
  const labels = wanted.map((name) => ensureLabel(call.world, issue.repository, name));
  for (const label of [...issue.labels])
    if (!labels.includes(label)) detachLabel(call.world, issue, label, actor(call));
  for (const label of labels) attachLabel(call.world, issue, label, actor(call));
}

function setState(call: Call, issue: Issue, state: unknown, reason: unknown): void {
  const why = typeof reason === 'string' ? (reason.toUpperCase() as StateReason) : 'COMPLETED';
  if (state === 'closed') closeIssue(call.world, issue, why === 'REOPENED' ? 'COMPLETED' : why, actor(call));
  if (state === 'open') reopenIssue(call.world, issue, actor(call));
}

const labelList = ({ world }: Call, issue: Issue) =>
  jsonAnswer(
    200,
    issue.labels.map((label) => labelShape(world, label)),
  );
const known = new Set(['state', 'labels', 'sort', 'direction', 'since', 'creator', 'per_page', 'page']);

/** Issues. Unlike GraphQL's, the list gives only open ones unless asked, newest first, and several labels mean all of them. */
export const issues: Operations = {
  'issues/list-for-repo': operation(['issues', 'read'], (call) => {
    const { repository, query, world } = call;
    const unknown = Object.keys(query).filter((name) => !known.has(name));
    if (unknown.length > 0)
      return message(501, `The fake GitHub does not model ${unknown.join(', ')} of issues/list-for-repo.`);
    if (!repository.hasIssuesEnabled)
      return message(410, 'Issues are disabled for this repo', 'https://docs.github.com/v3/issues/');
    const state = query['state'] ?? 'open';
    const labels = (query['labels'] ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter(Boolean);
    const since = Date.parse(query['since'] ?? '1970-01-01T00:00:00Z');
    const place = ({ createdAt, updatedAt, comments, databaseId }: Issue) => {
      const most = query['sort'] === 'comments' ? String(comments.length).padStart(9, '0') : createdAt;
      return `${query['sort'] === 'updated' ? updatedAt : most} ${String(databaseId).padStart(12, '0')}`;
    };
    const found = [...repository.issues.values()]
      .filter((issue) => state === 'all' || issue.state.toLowerCase() === state)
      .filter((issue) => labels.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name)))
      .filter(
        (issue) =>
          Date.parse(issue.updatedAt) >= since && (query['creator'] ?? issue.author?.login) === issue.author?.login,
      )
      .sort((a, b) => (place(a) < place(b) ? -1 : 1) * (query['direction'] === 'asc' ? 1 : -1));
    return page(call, found, (issue) => issueShape(world, issue));
  }),
  'issues/create': operation(['issues', 'write'], ({ world, repository, token, body }) => {
    const refused = tooManyLabels(names(body['labels']));
    if (refused) return refuseLabels(refused);
    const issue = openIssue(world, repository, {
      title: String(body['title']),
      body: typeof body['body'] === 'string' ? body['body'] : null,
      labels: names(body['labels']),
      author: token.login,
    });
    const shape = issueShape(world, issue);
    return jsonAnswer(201, shape, { location: String(shape['url']) });
  }),
  'issues/get': operation(
    ['issues', 'read'],
    onIssue((issue, { world }) => jsonAnswer(200, issueShape(world, issue))),
  ),
  'issues/update': operation(
    ['issues', 'write'],
    onIssue((issue, call) => {
      const { title, body, labels, state, state_reason: reason } = call.body;
      const refused = tooManyLabels(names(labels));
      if (refused) return refuseLabels(refused);
      editIssue(
        call.world,
        issue,
        {
          ...(title != null && { title: String(title) }),
          ...(body !== undefined && { body: body === null ? null : String(body) }),
        },
        actor(call),
      );
      if (labels !== undefined) setLabels(call, issue, names(labels));
      setState(call, issue, state, reason);
      return jsonAnswer(200, issueShape(call.world, issue));
    }),
  ),
  'issues/add-labels': operation(
    ['issues', 'write'],
    onIssue((issue, call) => {
      const wanted = names(call.body['labels']);
      const refused = tooManyLabels([...issue.labels.map(({ name }) => name), ...wanted]);
      if (refused) return refuseLabels(refused);
      for (const name of wanted)
        attachLabel(call.world, issue, ensureLabel(call.world, issue.repository, name), actor(call));
      return labelList(call, issue);
    }),
  ),
  'issues/remove-label': operation(
    ['issues', 'write'],
    onIssue((issue, call) => {
      const label = findLabel(issue.repository, call.params['name'] ?? '');
      if (!label || !issue.labels.includes(label))
        return message(
          404,
          'Label does not exist',
          'https://docs.github.com/rest/issues/labels#remove-a-label-from-an-issue',
        );
      detachLabel(call.world, issue, label, actor(call));
      return labelList(call, issue);
    }),
  ),
};
