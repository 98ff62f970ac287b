import type { Gate } from '../../../content-schema/gates/gate.ts';
import type { Risk } from '../../../content-schema/gates/gates-file.ts';
import { phases } from '../../runbooks/runbook.ts';
import type { Approval } from '../../store/tables/approvals.ts';
import type { LogLine } from '../../store/tables/logs.ts';
import { ends, type OperationRun } from '../../store/tables/runs.ts';
import type { DrawnLine } from '../reads/draw-log.ts';
import { stateOfOurs } from '../reads/shown-state.ts';
import { badge } from './badge.ts';
import { type Html, html, runPath } from './html.ts';
import { cancelForm, decisionForm, gateRows, logLines, panel } from './panels.ts';
import { runArtifacts } from './run-artifacts.ts';
import { when } from './time.ts';

/** What the page of a run of ours shows. */
export interface RunbookRunView {
  readonly run: OperationRun;
  readonly log: readonly LogLine[];
  readonly gates: readonly Gate[];
  readonly approvals: readonly Approval[];
  readonly now: string;
  /** The reason somebody typed, where it was refused. */
  readonly reason?: string | undefined;
}

/** The page of a run of ours. */
export const runbookRunView = (view: RunbookRunView): Html => {
  const { run, now } = view;
  const path = runPath(run.id);
  return html`
    <p class="crumbs">
      <a href="/runs">Runs</a>${run.repository === null ? '' : html` · <a href="/repositories/${run.repository}">${run.repository}</a>`}
    </p>
    <h1>${run.title}</h1>
    <div id="standing" data-live>
      <p class="standing">
        ${badge(stateOfOurs(run.state))} <span>${kinds[run.kind]} ${run.workflow}</span>
        <span>started ${when(run.createdAt, now)} by ${run.requestedBy}</span>
        ${run.environment === null || run.environment === 'none' ? '' : html`<span>environment ${run.environment}</span>`}
        ${run.risk === null ? '' : html`<span>${run.risk.level} risk</span>`}
      </p>
      ${
        run.kind === 'runbook'
          ? html`<ol class="phases" aria-label="Phases">${phases.map((phase) => phaseItem(phase, run))}</ol>`
          : ''
      }
      ${run.reason === null || run.state === 'awaiting_approval' ? '' : html`<p class="notice">${run.reason}</p>`}
      ${run.risk && run.risk.why.length > 0 ? riskOf(run.risk) : ''}
      ${ends.includes(run.state) ? '' : cancelForm(path)}
    </div>
    <div id="decisions" data-live>${view.gates.filter(waits).map((gate) => decision(gate, view, path))}</div>
    <div class="panels">
      ${panel('log', 'Log stream', logOf(view))}
      ${mayHaveGates(view) ? beside(view) : ''}
    </div>
    ${view.approvals.length > 0 ? decided(view.approvals, now) : ''}
    ${run.outcome.diff === undefined ? '' : diff(run.outcome.diff, run)}
  `;
};

const kinds: Readonly<Record<OperationRun['kind'], string>> = {
  runbook: 'runbook',
  factory: 'factory stage',
  agent: 'agent run',
};

/** A stage that only makes files on this machine has no gates, and nothing on GitHub. */
const mayHaveGates = ({ run: { kind, outcome }, gates }: RunbookRunView): boolean =>
  kind === 'runbook' || gates.length > 0 || Object.keys(outcome).length > 0;

const beside = ({ run, gates }: RunbookRunView): Html => html`<div>
  ${panel('gates', 'CI Gates', gateRows(gates.map(gateRow), 'No checks yet, which is no pass.'))}
  ${panel('artifacts', 'Artifacts', runArtifacts(run))}
</div>`;

const waits = ({ source, state }: Gate): boolean => source !== 'checks' && state === 'pending';

function phaseItem(phase: (typeof phases)[number], run: OperationRun): Html {
  const [here, mine] = [(phases as readonly (string | null)[]).indexOf(run.phase), phases.indexOf(phase)];
  const isDone = mine < here || (mine === here && run.state === 'done');
  const now = mine === here && !isDone ? html`aria-current="step"` : '';
  const words = isDone ? 'done' : mine > here ? 'to come' : ends.includes(run.state) ? 'ended here' : 'now';
  return html`<li class="${isDone ? 'is-done' : ''}" ${now}>${phase} <span class="visually-hidden">(${words})</span></li>`;
}

const decision = (gate: Gate, { run, reason }: RunbookRunView, path: string): Html => {
  const id = gate.name.replace(/\W+/g, '-').toLowerCase();
  const yes = run.kind === 'factory' ? 'Publish' : 'Run anyway';
  return html`<section class="decision" aria-labelledby="gate-${id}">
    <h2 id="gate-${id}">${gate.name}</h2>
    <p>
      ${run.risk?.level === 'high' ? 'High-risk operation requires manual approval. ' : ''}It needs a person other than ${run.requestedBy},
      holds for ${run.kind === 'factory' ? 'these contents' : 'the present commit'} only, and is written down with its reason.
    </p>
    ${decisionForm(path, { id: `reason-${id}`, yes, hidden: { gate: gate.name, head: gate.headSha ?? '' }, typed: reason })}
  </section>`;
};

const gateRow = (gate: Gate) => ({
  ...gate,
  ...(typeof gate.details?.['why'] === 'string' && { why: gate.details['why'] }),
});

const drawn = ({ at, level, text }: LogLine): DrawnLine => ({
  at,
  kind: level === 'info' ? 'plain' : level,
  parts: [{ text, classes: '' }],
});

const decided = (approvals: readonly Approval[], now: string): Html => html`<h2>Decisions</h2>
  <ul>
    ${approvals.map(
      ({ gate, decision: what, person, reason, at }) =>
        html`<li>${person} ${what} “${gate}” ${when(at, now)}: ${reason}</li>`,
    )}
  </ul>`;

const riskOf = ({ level, why }: Risk): Html => html`<details>
  <summary>Why ${level} risk</summary>
  <ul>${why.map((each) => html`<li>${each}</li>`)}</ul>
</details>`;

const logOf = ({ log, run }: RunbookRunView): Html =>
  log.length === 0
    ? html`<p class="soft">Nothing has been said yet.</p>`
    : logLines('log-lines', log.map(drawn), `Log of ${run.title}`);

const shownWhen = (state: OperationRun['state']): string =>
  state === 'awaiting_approval'
    ? 'Nothing of it has left this machine yet.'
    : 'As it was shown before it was approved.';

const diff = (
  text: string,
  { kind, state }: OperationRun,
): Html => html`<h2>${kind === 'factory' ? 'What is published' : 'What would change'}</h2>
  ${
    kind === 'factory'
      ? html`<p class="soft">${shownWhen(state)}</p>`
      : html`<p class="soft">A dry run: nothing was changed.</p>`
  }
  <pre class="diff" tabindex="0" aria-label="Diff"><code>${text
    .split('\n')
    .map(
      (line) =>
        html`<span class="${/^\+(?!\+\+)/.test(line) ? 'added' : /^-(?!--)/.test(line) ? 'removed' : ''}">${line}\n</span>`,
    )}</code></pre>`;
