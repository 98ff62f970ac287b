import type { OperationsEvent } from '../../events/event.ts';
import type { Delivery, DeliveryState } from '../../store/tables/deliveries.ts';
import { stateOfWorkflowRun } from '../reads/shown-state.ts';
import { type Html, html, runPath } from './html.ts';
import { when } from './time.ts';

const states: Readonly<Record<DeliveryState, readonly [words: string, look: string]>> = {
  waiting: ['Waiting', 'queued'],
  working: ['In work', 'doing'],
  done: ['Done', 'done'],
  dead: ['Failed for good', 'high'],
};

/** What came in, and what became of it. */
export const eventsView = (deliveries: readonly Delivery[], now: string, hasSecret: boolean): Html => html`
  <h1>Events</h1>
  <p class="lead">What GitHub and others delivered, newest first. Each is stored before anything is done with it.</p>
  ${
    hasSecret
      ? ''
      : html`<p class="notice">No webhook secret is set, so no webhook is accepted; runs are still followed by asking GitHub.
          Set <code>LEDGERLINE_WEBHOOK_SECRET</code> to accept them.</p>`
  }
  <div id="events" data-live>
    ${
      deliveries.length === 0
        ? html`<p class="empty">Nothing has come in yet.</p>`
        : html`<ul class="runs">${deliveries.map((delivery) => row(delivery, now))}</ul>`
    }
  </div>
`;

const became = { success: 'passed', failure: 'failed', pending: 'pending' } as const;

/** What an event says happened, in a few words. */
function whatHappened({ kind, payload }: OperationsEvent): Html | string {
  switch (kind) {
    case 'workflow-run': {
      const { id, title, workflow } = payload.run;
      const { words } = stateOfWorkflowRun({ ...payload.run, awaiting: null });
      return html`<a href="${runPath(String(id))}">${workflow === title ? title : `${workflow} · ${title}`}</a>: ${words.toLowerCase()}`;
    }
    case 'ci-status':
      return `${payload.checks.map(({ name }) => name).join(', ') || 'Checks'} on ${payload.commit.slice(0, 7)}: ${became[payload.status]}`;
    case 'push':
      return `Push of ${payload.commit.slice(0, 7)} to ${payload.branch}`;
    case 'issue':
      return `Issue ${payload.number} was ${payload.action}: ${payload.title}`;
    case 'scheduled':
      return `Schedule “${payload.name}”`;
    case 'command':
      return `Command “${payload.name}”`;
  }
}

function row(delivery: Delivery, now: string): Html {
  const { event } = delivery;
  const [words, look] = states[delivery.state];
  return html`<li>
    <strong>${whatHappened(event)}</strong>
    <span><span class="badge ${look}">${words}</span></span>
    <small>
      ${event.repository}${event.actor === null ? '' : ` · by ${event.actor}`}${
        delivery.attempts > 1 ? ` · ${delivery.attempts} attempts` : ''
      }${delivery.lastError === null ? '' : html` · ${delivery.lastError}`}
    </small>
    ${when(delivery.receivedAt, now)}
    ${
      delivery.state === 'dead'
        ? html`<form method="post" action="/events/${delivery.id}/retry"><button type="submit">Try again</button></form>`
        : ''
    }
  </li>`;
}
