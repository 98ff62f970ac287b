import type { Health } from '../reads/health.ts';
import { type Html, html } from './html.ts';
import { when } from './time.ts';

/** Whether everything works, and what went wrong lately. */
export const healthView = (health: Health, now: string): Html => html`
  <h1>Health</h1>
  <div id="health" data-live>
    <p class="lead">${summary(health)}</p>
    <h2>GitHub</h2>
    <dl class="facts">
      ${fact('Last look', health.poll.lastLookAt === null ? 'not yet' : when(health.poll.lastLookAt, now))}
      ${fact('Next look', health.poll.nextLookAt === null ? 'none is planned' : clock(health.poll.nextLookAt))}
      ${fact('Budget left', budget(health))}
      ${fact('Unfinished runs', String(health.unfinished))}
    </dl>
    <h2>Queues</h2>
    <dl class="facts">
      ${Object.entries(health.deliveries).map(([state, count]) => fact(`Events: ${state}`, String(count)))}
      ${Object.entries(health.engine).map(([state, count]) => fact(`Engine: ${state}`, String(count)))}
      ${Object.entries(health.gates).map(([state, count]) => fact(`Gates: ${state}`, String(count ?? 0)))}
      ${fact('Pages that watch', String(health.watchers))}
    </dl>
    <h2>Last errors</h2>
    ${
      health.errors.length === 0
        ? html`<p class="empty">Nothing went wrong since the start.</p>`
        : html`<ul class="runs">
            ${health.errors.map(
              ({ at, where, message }) =>
                html`<li><strong>${where}</strong><small>${message}</small>${when(at, now)}</li>`,
            )}
          </ul>`
    }
  </div>
`;

function summary({ poll, errors }: Health): Html | string {
  if (poll.pausedUntil !== null)
    return html`GitHub is not asked until ${clock(poll.pausedUntil)}: nine tenths of the hourly budget are used up.`;
  return errors.length > 0 ? 'Running, though something went wrong lately.' : 'Everything is running.';
}

const budget = ({ rate }: Health): Html | string =>
  rate === null ? 'not known yet' : html`${rate.remaining} of ${rate.limit} requests, until ${clock(rate.resetAt)}`;

const fact = (name: string, value: Html | string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
const clock = (at: string): Html => html`<time datetime="${at}">${at.slice(11, 19)} UTC</time>`;
