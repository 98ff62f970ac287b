import { type Awaiting, awaitingOf } from '../poll/checkpoint.ts';
import { type Html, html } from './html.ts';
import { asTyped, decisionForm } from './panels.ts';
import type { WorkflowRunView } from './workflow-run-view.ts';

/** What a workflow run waits for: reviewers of an environment, or an answer. */
export function decisions({ run, pending, typed, reason }: WorkflowRunView, path: string): Html {
  const awaiting = awaitingOf(run);
  return html`
    ${pending.map(
      ({ environment: { id, name }, mayApprove }) => html`<section class="decision" aria-labelledby="environment-${id}">
        <h2 id="environment-${id}">Approve “${name}”?</h2>
        ${
          mayApprove
            ? html`<p>
                  The run waits before it touches the environment “${name}”. Nothing runs, and nothing is paid for, until
                  somebody decides.
                </p>
                ${decisionForm(path, { id: `reason-${id}`, yes: 'Approve', hidden: { environment: String(id) }, typed: reason })}`
            : html`<p>The run waits for a reviewer of “${name}”. GitHub does not let you decide this.</p>`
        }
      </section>`,
    )}
    ${awaiting ? answerForm(awaiting, path, typed) : ''}
  `;
}

const answerForm = ({ asks, name }: Awaiting, path: string, typed = ''): Html => html`<section
  class="decision"
  aria-labelledby="answer-head"
>
  <h2 id="answer-head">This run needs your input</h2>
  ${
    asks === null
      ? html`<p>It ended at a checkpoint, and left its state in the artifact “${name}”.</p>`
      : html`<blockquote class="asks">${asks}</blockquote>`
  }
  <form method="post" action="${path}/resume">
    <label for="answer">Your answer</label>
    <textarea id="answer" name="user_input" rows="3" required maxlength="2000" aria-describedby="answer-hint" ${asTyped(typed)}>
${typed}</textarea>
    <p class="soft" id="answer-hint">
      Everybody who may read the repository can read the answer: write no secret. A new run goes on with it.
    </p>
    <button class="button action" type="submit">Answer and resume</button>
  </form>
</section>`;
