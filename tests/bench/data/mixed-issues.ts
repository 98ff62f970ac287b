import type { RecordType } from '../../../content-schema/define-record.ts';
import { formFields } from '../../../content-schema/derive/form-fields.ts';
import { run } from '../../../content-schema/records/run.ts';
import { session } from '../../../content-schema/records/session.ts';
import { task } from '../../../content-schema/records/task.ts';
import { user } from '../../../content-schema/records/user.ts';
import { renderBody } from '../../bodies/render-body.ts';
import type { SyntheticIssue } from '../../fake-github/world/seed-issues.ts';
import { issueText } from './issue-text.ts';

/** So many sessions stand before all other issues. */
export const sessions = 9;

/** Of so many issues one is a listener, and five are runs; a listener comes before the runs. */
const round = 50;

/**
 * Issues as a busy programme would have them: nine sessions, then in every fifty a listener, five runs of that listener, and tasks.
 * What a session and a task say is 1.5 kB of Markdown on average; what a run says is private.
 */
export function mixedIssue(index: number): SyntheticIssue {
  if (index < sessions)
    return issue(session, `session: ${sessionCode(index)}`, {
      code: sessionCode(index),
      step: String(index + 1),
      description: issueText(index),
    });
  const listener = `listener-${Math.floor((index - sessions) / round)}`;
  const place = (index - sessions) % round;
  if (place === 0)
    return issue(user, `user: ${listener}`, {
      'user-id': listener,
      email: `${listener}@example.com`,
      meta: '{ "plan": "pro" }',
    });
  if (place % 9 === 1 && place < 45) {
    const answers = { session_code: sessionCode(index % sessions), listener, intention: issueText(index) };
    return issue(run, `run: ${listener} for ${answers.session_code}`, answers, index % 3 === 0);
  }
  return taskIssue(index, {});
}

/** The task that an issue is, with what somebody changed of it since. */
export function taskIssue(index: number, changed: { readonly title?: string; readonly closed?: boolean }) {
  const details = issueText(index);
  const { title = details.slice(0, details.indexOf('.')).replaceAll('*', ''), closed = index % 3 === 0 } = changed;
  const answers = { summary: title, details, priority: ['low', 'medium', 'high'][index % 3] ?? 'low' };
  return issue(task, `task: ${title}`, answers, closed);
}

const sessionCode = (step: number) => `S0${step + 1}-BENCH-PART${step + 1}`;

const issue = (type: RecordType, title: string, answers: Record<string, string>, closed = false): SyntheticIssue => ({
  title,
  body: renderBody(formFields(type), answers),
  labels: [`record:${type.name}`],
  closed,
});
