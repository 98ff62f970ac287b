import type { GateState } from '../../../content-schema/gates/gate.ts';
import type { ShownState } from '../reads/shown-state.ts';
import { type Html, html } from './html.ts';

/** How a run stands, as a badge: a shape and a word. */
export const badge = ({ badge: look, words }: ShownState): Html => html`<span class="badge ${look}">${words}</span>`;

const gates: Readonly<Record<GateState, readonly [icon: string, words: string]>> = {
  pending: ['⏳', 'Pending'],
  pass: ['✓', 'Passed'],
  fail: ['✗', 'Failed'],
  skipped: ['⊘', 'Skipped'],
  missing: ['✗', 'Did not show up'],
  stale: ['⊘', 'Out of date'],
};

/** How a gate stands: the sign of the documents, and its word. */
export const gateMark = (state: GateState): Html => {
  const [icon, words] = gates[state];
  return html`<span class="gate-mark ${state}"><span aria-hidden="true">${icon}</span> ${words}</span>`;
};
