import type { AgentRun, StoredAgentTask } from '../../store/agent-task.ts';
import type { AgentsShown, TaskShown } from '../reads/agents-of.ts';
import type { ShownState } from '../reads/shown-state.ts';
import { badge } from './badge.ts';
import { causeWords } from './cause-words.ts';
import { type Html, html, outside, runPath } from './html.ts';
import { when } from './time.ts';

/** What agents are asked to do, what they did, and how far they may go. */
export const agentsView = ({ limits, tasks }: AgentsShown, now: string): Html => html`
  <h1>Agent tasks</h1>
  <p class="lead">Agents only propose: what they make is a pull request that people decide about.</p>
  <div id="limits" data-live>
    ${
      limits === null
        ? html`<p class="notice">No <code>seed.yaml</code> can be read here, so no agent does anything.</p>`
        : html`<dl class="facts limits">
            ${fact('Phase', `${limits.phase} of 5: ${phases[limits.phase] ?? ''}`)}
            ${fact('Tokens today', `${figure(limits.spent.tokens)} of ${figure(limits.tokensPerDay)}`)}
            ${fact('Pull requests today', `${limits.spent.pullRequests} of ${limits.pullRequestsPerDay}`)}
            ${fact('Attempts at a task', `${limits.attempts} at most`)}
            ${fact('Seed', limits.seedHash.slice(0, 12))}
          </dl>`
    }
  </div>
  <div id="tasks" data-live>
    ${
      tasks.length === 0
        ? html`<p class="empty">No agent was asked for anything yet. <a href="/events">Show events</a></p>`
        : html`<ul class="runs">${tasks.map((one) => task(one, now))}</ul>`
    }
  </div>
`;

const phases: Readonly<Record<number, string>> = {
  0: 'agents only plan',
  1: 'one task at a time becomes a pull request',
  2: 'reviewer and tester take part',
  3: 'the whole graph works',
  4: 'the maintainer says what may be merged',
  5: 'agents may propose tasks of their own',
};

const figure = (count: number): string => count.toLocaleString('en-US');
const fact = (name: string, value: string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

const states: Readonly<Record<StoredAgentTask['status'], ShownState>> = {
  pending: { name: 'queued', words: 'Queued', badge: 'queued' },
  in_progress: { name: 'in_progress', words: 'In progress', badge: 'doing' },
  completed: { name: 'success', words: 'Proposed', badge: 'done' },
  failed: { name: 'failure', words: 'Failed', badge: 'high' },
  skipped: { name: 'skipped', words: 'Skipped', badge: 'inactive' },
};

const types: Readonly<Record<StoredAgentTask['type'], string>> = {
  SCHEMA_TESTS: 'tests of a schema',
  SCHEMA_FILL_GAPS: 'gaps in a schema',
  CONTENT_TESTS: 'tests',
  CONTENT_REFACTOR: 'refactoring',
  REGRESSION: 'regression',
  BUG: 'bug',
  NEEDS_TRIAGE: 'needs triage',
};

const task = ({ task: one, runs, runId, issue, pullRequest }: TaskShown, now: string): Html => html`<li>
  ${runId === null ? html`<strong>${one.title}</strong>` : html`<a href="${runPath(runId)}">${one.title}</a>`}
  <span>${badge(states[one.status])}</span>
  <small>
    ${[...new Set([one.priority, types[one.type]])].join(' · ')}${because(one, issue)}${
      pullRequest === null ? '' : html` · ${outside(pullRequest.url, `Pull request #${pullRequest.number}`)}`
    }${one.reason === null ? '' : html` · ${one.reason}`}
  </small>
  ${when(one.createdAt, now)}
  ${runs.length === 0 ? '' : done(one, runs)}
</li>`;

function because({ cause }: StoredAgentTask, issue: TaskShown['issue']): Html | string {
  if (issue) return html` · ${outside(issue.url, `issue #${issue.number}`)}`;
  const words = causeWords(cause);
  return words === undefined ? '' : ` · ${words}`;
}

const done = ({ title }: StoredAgentTask, runs: readonly AgentRun[]): Html => html`<details class="nodes">
  <summary>${runs.length} ${runs.length === 1 ? 'step' : 'steps'}<span class="visually-hidden"> of ${title}</span></summary>
  <ol>${runs.map(node)}</ol>
</details>`;

const looks: Readonly<Record<AgentRun['status'], ShownState>> = {
  running: { name: 'in_progress', words: 'In progress', badge: 'doing' },
  succeeded: { name: 'success', words: 'Succeeded', badge: 'done' },
  failed: { name: 'failure', words: 'Failed', badge: 'high' },
  rejected: { name: 'failure', words: 'Sent back', badge: 'review' },
  skipped: { name: 'skipped', words: 'Did nothing', badge: 'inactive' },
};

const node = ({ node: kind, role, status, attempt, summary, tokens, seedHash }: AgentRun): Html => html`<li>
  <p>
    <b>${role}</b> ${badge(looks[status])}
    <span class="soft">
      ${kind.toLowerCase().replace('_', ' ')}${attempt > 1 ? `, attempt ${attempt}` : ''}${
        tokens > 0 ? ` · ${figure(tokens)} tokens` : ''
      } · seed
      <code>${seedHash.slice(0, 12)}</code>
    </span>
  </p>
  ${summary === '' ? '' : html`<p>${summary}</p>`}
</li>`;
