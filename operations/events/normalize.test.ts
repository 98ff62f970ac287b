import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventSchema } from './event.ts';
import { normalize } from './normalize.ts';
import type { Said } from './said.ts';

const commit = 'c'.repeat(40);
const receivedAt = '2026-11-27T10:15:00.000Z';
const repository = { full_name: 'octocat/hello' };
const sender = { login: 'ada' };

const say = (body: unknown, name?: string, deliveryId: string | undefined = 'd-1'): Said =>
  normalize(body, { name, deliveryId, digest: 'abc', receivedAt }, 'octocat/home');

const eventIn = (said: Said) => {
  if (!('event' in said)) throw new Error(JSON.stringify(said));
  return eventSchema.parse({ id: '1', ...said.event });
};

const run = {
  id: 9,
  workflow_id: 3,
  name: 'CI',
  display_title: 'Fix it',
  event: 'push',
  head_branch: 'main',
  head_sha: commit,
  run_attempt: 2,
  status: 'completed',
  conclusion: 'timed_out',
  html_url: 'https://github.com/octocat/hello/actions/runs/9',
  actor: { login: 'ada' },
  created_at: '2026-11-27T11:00:00+01:00',
  updated_at: '2026-11-27T10:05:00Z',
};

describe('bodies as GitHub sends them', () => {
  test('a push names its branch, its commit and what changed, each path once', () => {
    const body = {
      ...{ ref: 'refs/heads/main', after: commit, repository, sender },
      commits: [
        { added: ['a'], modified: ['b'], removed: [] },
        { added: [], modified: ['b'], removed: ['c'] },
      ],
    };
    expect(eventIn(say(body, 'push'))).toMatchObject({
      ...{ kind: 'push', source: 'webhook', repository: 'octocat/hello', actor: 'ada', deliveryId: 'd-1' },
      payload: { branch: 'main', commit, paths: ['a', 'b', 'c'] },
    });
  });

  test('a tag and a deleted branch start nothing', () => {
    expect(say({ ref: 'refs/tags/v1', after: commit, repository }, 'push')).toHaveProperty('ignored');
    expect(say({ ref: 'refs/heads/x', after: '0'.repeat(40), deleted: true, repository }, 'push')).toHaveProperty(
      'ignored',
    );
  });

  test('an issue without a body has an empty one', () => {
    const issue = { number: 4, title: 'Hi', body: null, labels: [{ name: 'ai-task' }], author_association: 'NONE' };
    expect(
      eventIn(say({ action: 'labeled', label: { name: 'ai-task' }, issue, repository, sender }, 'issues')),
    ).toMatchObject({
      kind: 'issue',
      payload: { number: 4, action: 'labeled', label: 'ai-task', labels: ['ai-task'], body: '', association: 'NONE' },
    });
  });

  test('a workflow run keeps every conclusion, and its times are in UTC', () => {
    expect(eventIn(say({ action: 'completed', workflow_run: run, repository, sender }, 'workflow_run'))).toMatchObject({
      kind: 'workflow-run',
      payload: { run: { id: 9, attempt: 2, conclusion: 'timed_out', createdAt: '2026-11-27T10:00:00.000Z' } },
    });
  });

  test.each([
    ['check_suite', { check_suite: { head_sha: commit, status: 'completed', conclusion: 'cancelled' } }, 'failure'],
    ['check_run', { check_run: { head_sha: commit, name: 't', status: 'in_progress', conclusion: null } }, 'pending'],
    [
      'check_run',
      { check_run: { head_sha: commit, name: 't', status: 'completed', conclusion: 'skipped' } },
      'success',
    ],
    ['status', { sha: commit, context: 'x', state: 'error' }, 'failure'],
  ])('%s says how a commit stands', (name, part, status) => {
    expect(eventIn(say({ ...part, repository, sender }, name))).toMatchObject({
      kind: 'ci-status',
      payload: { commit, status },
    });
  });

  test('a new head of a pull request is a push', () => {
    const pull_request = { head: { ref: 'topic', sha: commit } };
    expect(eventIn(say({ action: 'synchronize', pull_request, repository }, 'pull_request'))).toMatchObject({
      kind: 'push',
      payload: { branch: 'topic', commit },
    });
    expect(say({ action: 'closed', pull_request, repository }, 'pull_request')).toHaveProperty('ignored');
  });

  test('what nobody acts on is ignored, by name', () => {
    expect(say({ zen: 'Design for failure.' }, 'ping')).toEqual({ ignored: 'Nothing starts on the event "ping".' });
    expect(say({}, 'constructor')).toEqual({ ignored: 'Nothing starts on the event "constructor".' });
  });
});

describe('bodies in the plain form', () => {
  test('each of the four kinds is read', () => {
    const repo = 'octocat/hello';
    const kinds = [
      { kind: 'PUSH', repo, branch: 'main', commit },
      { kind: 'ISSUE', repo, issueNumber: 3, action: 'OPENED', labels: ['a b'], title: 'T "q"\n', body: null },
      { kind: 'SCHEDULED', id: 'cron-hourly', description: 'Hourly scheduled orchestrator run' },
      { kind: 'CI_STATUS', repo, commit, status: 'FAILURE', checks: [{ name: 'test', status: 'failure' }] },
    ].map((body) => eventIn(say(body)).kind);
    expect(kinds).toEqual(['push', 'issue', 'scheduled', 'ci-status']);
  });

  test('the clock of one hour is one event where no delivery has an id, and of the next hour another', () => {
    const body = { kind: 'SCHEDULED', id: 'cron-hourly' };
    const id = (at: string) =>
      eventIn(normalize(body, { name: undefined, deliveryId: undefined, digest: 'abc', receivedAt: at }, 'a/b'))
        .deliveryId;
    expect(id('2026-11-27T10:15:00.000Z')).toBe(id('2026-11-27T10:45:00.000Z'));
    expect(id('2026-11-27T10:15:00.000Z')).not.toBe(id('2026-11-27T11:15:00.000Z'));
  });

  test('that a stage does so many things is a command of nobody, and the same within a minute is one', () => {
    const body = { type: 'stage', stage: 'write', count: 3 };
    const at = (time: string) =>
      eventIn(normalize(body, { name: undefined, deliveryId: undefined, digest: 'abc', receivedAt: time }, 'a/b'));
    expect(at('2026-11-27T10:15:00.000Z')).toMatchObject({
      ...{ kind: 'command', repository: 'a/b', actor: null },
      payload: { name: 'stage', input: { stage: 'write', count: 3 } },
    });
    const ids = ['10:15:00', '10:15:59', '10:16:00'].map((time) => at(`2026-11-27T${time}.000Z`).deliveryId);
    expect([ids[0] === ids[1], ids[1] === ids[2]]).toEqual([true, false]);
  });

  test('the same body without an id is the same delivery', () => {
    const body = { kind: 'PUSH', repo: 'a/b', branch: 'main', commit };
    const once = normalize(body, { name: undefined, deliveryId: undefined, digest: 'abc', receivedAt }, 'a/b');
    expect(eventIn(once).deliveryId).toBe('body-abc');
  });
});

describe('bodies that are wrong', () => {
  test.each([
    [[], undefined, 'The body is no JSON object.'],
    [
      {},
      undefined,
      'The header X-GitHub-Event is missing, and the body has neither "kind" nor "type": it says in no way what happened.',
    ],
    [{ kind: 'DEPLOY' }, undefined, 'The body is no PUSH, ISSUE, SCHEDULED or CI_STATUS event: "kind"'],
    [{ type: 'merge', count: 1 }, undefined, 'The body is no stage event: "type"'],
    [{ type: 'stage', stage: 'write', count: 21 }, undefined, '"count"'],
    [{ type: 'stage', stage: '; rm', count: 1 }, undefined, 'should be the name of a stage'],
    [{ type: 'stage', stage: 'write', count: 1, as: 'root' }, undefined, 'as'],
    [{ kind: 'PUSH', repo: 'a/b', branch: 'x', commit: 'main' }, undefined, 'should be the 40 characters of a commit'],
    [{ repository, ref: 7 }, 'push', 'The body is no push event: "ref"'],
    [{ repository, workflow_run: { ...run, status: 'paused' } }, 'workflow_run', '"status"'],
  ])('%j is told what is wrong with it', (body, name, words) => {
    const said = say(body, name);
    expect('wrong' in said ? said.wrong : said).toContain(words);
  });

  test('nothing that is sent makes it throw, and what it gives is an event or says why not', () => {
    const names = fc.constantFrom(undefined, 'push', 'issues', 'workflow_run', 'check_run', 'status', 'pull_request');
    const almost = fc.record(
      {
        kind: fc.constantFrom('PUSH', 'ISSUE', 'SCHEDULED', 'x'),
        repository: fc.anything(),
        ref: fc.anything(),
        id: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almost), names, (body, name) => {
        const said = say(body, name);
        if ('event' in said) eventIn(said);
        else expect(Object.keys(said)).toHaveLength(1);
      }),
    );
  });
});
