import type { GateState } from '../../../content-schema/gates/gate.ts';
import { gateWords } from '../../../src/pipeline/gates/gate-words.ts';
import { withCapital } from '../../../src/pipeline/text/with-capital.ts';
import type { ShownState } from '../reads/shown-state.ts';
import { type Html, html } from './html.ts';

/** How a run stands, as a badge: a shape and a word. */
export const badge = ({ badge: look, words }: ShownState): Html => html`<span class="badge ${look}">${words}</span>`;

/** How a gate stands, as the site says it: its sign and its word. */
export const gateMark = (state: GateState): Html => {
  const { sign, word } = gateWords[state];
  return html`<span class="gate-mark ${state}"><span aria-hidden="true">${sign}</span> ${withCapital(word)}</span>`;
};
