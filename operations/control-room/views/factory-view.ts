import { gateNames } from '../../../content-schema/gates/gate.ts';
import type { Queued } from '../../store/tables/queue.ts';
import type { OperationRun } from '../../store/tables/runs.ts';
import type { FactoryShown, JobShown, PublicationShown } from '../reads/factory-of.ts';
import { type ShownState, stateOfOurs } from '../reads/shown-state.ts';
import type { ShownSession } from '../room.ts';
import { badge } from './badge.ts';
import { type Html, html, outside, runPath } from './html.ts';
import { decisionForm } from './panels.ts';
import { when } from './time.ts';

/** What the factory makes, what waits and why, and what is published. */
export const factoryView = ({ jobs, publications, sessions, counts }: FactoryShown, now: string): Html => html`
  <h1>Factory</h1>
  <p class="lead">Sessions in the making. Nothing is published before somebody has approved it.</p>
  <h2>Publications</h2>
  <div id="publications" data-live>
    ${
      publications.length === 0
        ? html`<p class="empty">Nothing was to be published yet.</p>`
        : html`<ul class="runs">${publications.map((one) => publication(one, sessions, now))}</ul>`
    }
  </div>
  <h2>Finished sessions</h2>
  ${
    sessions.length === 0
      ? html`<p class="empty">No session is finished on this machine.</p>`
      : html`<ul class="sessions">${sessions.map(session)}</ul>`
  }
  <h2>Factory jobs</h2>
  <div id="jobs" data-live>
    <p class="soft">${counts.waiting} waiting, ${counts.working} in work, ${counts.dead} failed for good, ${counts.done} done</p>
    ${
      jobs.length === 0
        ? html`<p class="empty">Nothing waits. Start the loop with <code>npx ledgerline loop</code>.</p>`
        : html`<ul class="runs">${jobs.map((job) => row(job, now))}</ul>`
    }
  </div>
`;

const publication = ({ run, url }: PublicationShown, sessions: readonly ShownSession[], now: string): Html => html`<li>
  <a href="${runPath(run.id)}">${run.title}</a>
  <span>${badge(stateOfOurs(run.state))}</span>
  <small>
    ${url === null ? '' : html`${outside(url, /\/pull\/\d+$/.test(url) ? 'Pull request' : 'Video')} · `}asked for by ${run.requestedBy}${
      run.reason === null ? '' : ` · ${run.reason}`
    }${listen(run.input, sessions)}
  </small>
  ${when(run.createdAt, now)}
  ${
    run.state === 'awaiting_approval'
      ? html`<div class="deciding">
          ${decisionForm(runPath(run.id), { id: `reason-${run.id}`, yes: 'Publish', hidden: { gate: gateNames.approval, head: '' } })}
        </div>`
      : ''
  }
</li>`;

/** Leads to the sound of what is to be published, where it is on this machine. */
function listen(input: OperationRun['input'], sessions: readonly ShownSession[]): Html | string {
  const made = sessions.find(({ code }) => (input as { code?: unknown } | null)?.code === code);
  return made
    ? html` · <a href="#${anchorOf(made)}">Listen<span class="visually-hidden"> to ${made.title}</span></a>`
    : '';
}

const anchorOf = ({ code }: Pick<ShownSession, 'code'>): string => `session-${code.toLowerCase()}`;

const session = ({
  code,
  title,
  step,
  seconds,
  lufs,
  voice,
  chapters,
  published,
}: ShownSession): Html => html`<li id="${anchorOf({ code })}">
  <h3>${title}</h3>
  <p class="soft">
    ${code} · step ${step} · ${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s · ${lufs
      .toFixed(1)
      .replace('-', '−')} LUFS · spoken by ${voice}
  </p>
  <audio controls preload="none" src="/factory/sessions/${encodeURIComponent(code)}/sound" aria-label="${title}"></audio>
  <p class="soft">
    ${chapters.length} ${chapters.length === 1 ? 'chapter' : 'chapters'}: ${chapters.join(', ')}${Object.entries(
      published,
    ).map(([where, how]) => html` · ${where}: ${how}`)}
  </p>
</li>`;

const row = (job: JobShown, now: string): Html => html`<li>
  ${job.hasRun ? html`<a href="${runPath(job.id)}">${job.title}</a>` : html`<strong>${job.title}</strong>`}
  <span>${badge(stateOf(job))}</span>
  <small>${job.stage}${whyOf(job) === '' ? '' : ` · ${whyOf(job)}`}${job.attempts > 1 ? ` · ${job.attempts} attempts` : ''}</small>
  ${when(job.doneAt ?? job.receivedAt, now)}
  ${
    job.state === 'dead'
      ? html`<form method="post" action="/factory/jobs/${job.id}/retry">
          <button type="submit">Try again<span class="visually-hidden">: ${job.title}</span></button>
        </form>`
      : ''
  }
</li>`;

function stateOf({ state, result, lastError }: Queued): ShownState {
  if (state === 'dead') return { name: 'failure', words: 'Failed for good', badge: 'high' };
  if (state === 'working') return { name: 'in_progress', words: 'In work', badge: 'doing' };
  if (state === 'done')
    return result && 'skipped' in result
      ? { name: 'skipped', words: 'Skipped', badge: 'inactive' }
      : { name: 'success', words: 'Done', badge: 'done' };
  if (lastError !== null) return { name: 'queued', words: 'Tried again soon', badge: 'review' };
  return { name: 'queued', words: 'Waiting', badge: 'queued' };
}

function whyOf({ state, result, lastError }: Queued): string {
  if (state !== 'done' && lastError !== null) return lastError;
  if (result === null) return state === 'waiting' ? 'It was not begun yet.' : '';
  return 'waits' in result ? result.waits : 'skipped' in result ? result.skipped : result.done;
}
