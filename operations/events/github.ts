import { z } from 'zod';
import { type NewEvent, workflowRunConclusions, workflowRunStatuses } from './event.ts';
import type { Delivered, Said } from './said.ts';

/** GitHub writes `2026-11-27T10:00:00Z`, of a fork's run sometimes with an offset. */
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const sha = z.string().regex(/^[\da-f]{40}$/i, 'should be the 40 characters of a commit');
const account = z.looseObject({ login: z.string() });
const from = z.looseObject({
  repository: z.looseObject({ full_name: z.string() }),
  sender: account.optional(),
});
const label = z.looseObject({ name: z.string() });

const push = from.extend({
  ref: z.string(),
  after: sha,
  deleted: z.boolean().default(false),
  commits: z
    .array(
      z.looseObject({
        added: z.array(z.string()).default([]),
        modified: z.array(z.string()).default([]),
        removed: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});

const issues = from.extend({
  action: z.string(),
  label: label.optional(),
  issue: z.looseObject({
    number: z.int().positive(),
    title: z.string(),
    body: z.string().nullable().default(null),
    labels: z.array(label).default([]),
    author_association: z.string().optional(),
    user: account.nullish(),
  }),
});

/** A run as GitHub's REST and its webhooks both write it. */
export const rawRun = z
  .looseObject({
    id: z.int().positive(),
    workflow_id: z.int().positive(),
    name: z.string().nullish(),
    display_title: z.string().default(''),
    path: z.string().default(''),
    event: z.string(),
    head_branch: z.string().nullable(),
    head_sha: z.string(),
    run_attempt: z.int().positive().default(1),
    status: z.enum(workflowRunStatuses).nullable(),
    conclusion: z.enum(workflowRunConclusions).nullable(),
    html_url: z.url({ protocol: /^https?$/ }),
    actor: account.nullish(),
    created_at: time,
    updated_at: time,
    repository: z.looseObject({ full_name: z.string() }),
  })
  .transform((run) => ({
    id: run.id,
    repository: run.repository.full_name,
    workflowId: run.workflow_id,
    workflow: run.name || run.path,
    title: run.display_title || run.name || run.path,
    event: run.event,
    branch: run.head_branch,
    headSha: run.head_sha,
    attempt: run.run_attempt,
    status: run.status ?? 'queued',
    conclusion: run.conclusion,
    url: run.html_url,
    actor: run.actor?.login ?? null,
    createdAt: run.created_at,
    updatedAt: run.updated_at,
  }));

const workflowRun = from.extend({ workflow_run: z.looseObject({}) });
const suite = z.looseObject({ head_sha: sha, status: z.string().nullish(), conclusion: z.string().nullish() });
const checkSuite = from.extend({ check_suite: suite });
const checkRun = from.extend({ check_run: suite.extend({ name: z.string() }) });
const commitStatus = from.extend({ sha, state: z.string(), context: z.string() });
const pullRequest = from.extend({
  action: z.string(),
  pull_request: z.looseObject({ head: z.looseObject({ ref: z.string(), sha }) }),
});

const issueActions = [
  'opened',
  'labeled',
  'edited',
  'closed',
  'reopened',
  'unlabeled',
  'deleted',
  'transferred',
] as const;

/** What is made of each of GitHub's events; those that are not here start nothing. */
const makers: Readonly<Record<string, (body: unknown, delivered: Delivered) => Said>> = {
  push: reads(push, ({ ref, after, deleted, commits, ...body }, delivered) => {
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    if (branch === undefined || deleted) return { ignored: 'A tag, or a branch that was deleted.' };
    const paths = [...new Set(commits.flatMap(({ added, modified, removed }) => [...added, ...modified, ...removed]))];
    return made(body, delivered, { kind: 'push', payload: { branch, commit: after, paths } });
  }),
  pull_request: reads(pullRequest, ({ action, pull_request: { head }, ...body }, delivered) =>
    ['opened', 'reopened', 'synchronize'].includes(action)
      ? made(body, delivered, { kind: 'push', payload: { branch: head.ref, commit: head.sha, paths: [] } })
      : { ignored: `A pull request that was ${action}.` },
  ),
  issues: reads(issues, ({ action, issue, label: set, ...body }, delivered) => {
    const known = issueActions.find((one) => one === action);
    if (known === undefined) return { ignored: `An issue that was ${action}.` };
    return made(body, delivered, {
      kind: 'issue',
      payload: {
        number: issue.number,
        action: known,
        label: set?.name ?? null,
        labels: issue.labels.map(({ name }) => name),
        title: issue.title,
        body: issue.body ?? '',
        association: issue.author_association ?? null,
        ...(issue.user && { author: issue.user.login }),
      },
    });
  }),
  workflow_run: reads(workflowRun, ({ workflow_run: said, ...body }, delivered) => {
    const run = rawRun.safeParse({ repository: body.repository, ...said });
    return run.success
      ? made(body, delivered, { kind: 'workflow-run', payload: { run: run.data } })
      : { wrong: inWords('workflow_run', run.error) };
  }),
  check_suite: reads(checkSuite, ({ check_suite: { head_sha, status, conclusion }, ...body }, delivered) =>
    made(body, delivered, ciStatus(head_sha, outcome(status, conclusion), [])),
  ),
  check_run: reads(checkRun, ({ check_run: { head_sha, status, conclusion, name }, ...body }, delivered) => {
    const became = outcome(status, conclusion);
    return made(body, delivered, ciStatus(head_sha, became, [{ name, status: conclusion ?? status ?? became }]));
  }),
  status: reads(commitStatus, ({ sha, state, context, ...body }, delivered) => {
    const became = state === 'success' || state === 'pending' ? state : 'failure';
    return made(body, delivered, ciStatus(sha, became, [{ name: context, status: state }]));
  }),
};

/** What GitHub sends under the name of an event. */
export function fromGitHub(name: string, body: unknown, delivered: Delivered): Said {
  const maker = Object.hasOwn(makers, name) ? makers[name] : undefined;
  return maker ? maker(body, delivered) : { ignored: `Nothing starts on the event "${name}".` };
}

function reads<Shape extends z.ZodType>(
  shape: Shape,
  make: (body: z.output<Shape>, delivered: Delivered) => Said,
): (body: unknown, delivered: Delivered) => Said {
  return (body, delivered) => {
    const read = shape.safeParse(body);
    return read.success ? make(read.data, delivered) : { wrong: inWords(delivered.name ?? '', read.error) };
  };
}

type What = NewEvent extends infer Each ? (Each extends NewEvent ? Pick<Each, 'kind' | 'payload'> : never) : never;

const made = (
  { repository, sender }: z.output<typeof from>,
  { deliveryId, receivedAt }: Delivered,
  what: What,
): Said => ({
  event: {
    source: 'webhook',
    deliveryId,
    repository: repository.full_name,
    actor: sender?.login ?? null,
    receivedAt,
    ...what,
  } as NewEvent,
});

type CiStatus = 'success' | 'failure' | 'pending';

const ciStatus = (commit: string, status: CiStatus, checks: { name: string; status: string }[]) => ({
  kind: 'ci-status' as const,
  payload: { commit, status, checks },
});

const outcome = (status: string | null | undefined, conclusion: string | null | undefined): CiStatus => {
  if (status !== 'completed') return 'pending';
  return conclusion === 'success' || conclusion === 'neutral' || conclusion === 'skipped' ? 'success' : 'failure';
};

/** What is wrong with a body, in one sentence. */
export function inWords(what: string, { issues: [first] }: z.ZodError): string {
  const place = first?.path.join('.') ?? '';
  return `The body is no ${what} event: ${place === '' ? 'it' : `"${place}"`} ${first?.message ?? 'is not as it should be'}.`;
}
