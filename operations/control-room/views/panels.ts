import type { Gate } from '../../../content-schema/gates/gate.ts';
import type { DrawnLine } from '../reads/draw-log.ts';
import { gateMark } from './badge.ts';
import { type Html, html, outside } from './html.ts';

/** A panel of a run's page. */
export const panel = (
  id: string,
  title: string,
  body: Html,
): Html => html`<section class="panel" aria-labelledby="${id}-head">
  <h2 id="${id}-head">${title}</h2>
  <div id="${id}" data-live>${body}</div>
</section>`;

/** A line of the panel of gates. */
export type GateRow = Pick<Gate, 'name' | 'state' | 'url'> & { readonly required: boolean; readonly why?: string };

/** The gates of a run; without any, that is said and is no pass. */
export const gateRows = (gates: readonly GateRow[], none: string): Html =>
  gates.length === 0
    ? html`<p class="soft">${none}</p>`
    : html`<ul class="gates">
        ${gates.map(
          ({ name, state, url, required, why }) => html`<li>
            ${gateMark(state)}
            <span>
              ${name}${required ? '' : html` <span class="soft">(not required)</span>`}
              ${why ? html`<br><span class="soft">${why}</span>` : ''}
            </span>
            ${url === null ? '' : html`<span>${outside(url, 'View →')}<span class="visually-hidden"> ${name} on GitHub</span></span>`}
          </li>`,
        )}
      </ul>`;

/** Lines of a log. What can be scrolled can be reached by keyboard. */
export const logLines = (id: string, lines: readonly DrawnLine[], label: string): Html =>
  html`<ol class="log" id="${id}" tabindex="0" aria-label="${label}" data-log>
    ${lines.map(
      ({ at, kind, parts }) =>
        html`<li class="${kind}">${at === null ? '' : html`<time datetime="${at}">${at.slice(11, 19)}</time>`}<span>${
          kind === 'error' || kind === 'warning' ? html`<b>${kind === 'error' ? 'Error' : 'Warning'}</b> ` : ''
        }${parts.map(({ text, classes }) => (classes === '' ? text : html`<span class="${classes}">${text}</span>`))}</span></li>`,
    )}
  </ol>`;

/** A form that asks why, with a button for yes and one for no. */
export const decisionForm = (
  path: string,
  {
    id,
    yes,
    hidden,
    typed = '',
  }: {
    readonly id: string;
    readonly yes: string;
    readonly hidden: Readonly<Record<string, string>>;
    readonly typed?: string | undefined;
  },
): Html => html`<form method="post" action="${path}/approve">
  ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
  <label for="${id}">Reason</label>
  <input id="${id}" name="reason" required minlength="10" maxlength="1000" autocomplete="off" value="${typed}"
    ${asTyped(typed)} aria-describedby="${id}-hint" />
  <button type="submit" class="button action">${yes}</button>
  <button type="submit" formaction="${path}/reject">Reject</button>
  <p class="soft" id="${id}-hint">In at least ten letters. It is kept with your name and the decision.</p>
</form>`;

/** Marks what somebody typed before it was refused, so that the script does not take it from them when it shows what is new. */
export const asTyped = (typed: string): Html | string => (typed === '' ? '' : html`data-typed`);

/** A button that cancels a run. */
export const cancelForm = (path: string): Html =>
  html`<form method="post" action="${path}/cancel"><button type="submit">Cancel run</button></form>`;
