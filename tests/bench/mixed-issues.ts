import type { RecordType } from '../../content-schema/define-record.ts';
import { formFields } from '../../content-schema/derive/form-fields.ts';
import { run } from '../../content-schema/records/run.ts';
import { session } from '../../content-schema/records/session.ts';
import { user } from '../../content-schema/records/user.ts';
import { renderBody } from '../bodies/render-body.ts';
import { type SyntheticIssue, syntheticTask } from '../fake-github/world/seed-issues.ts';

const listeners = 200;

/** Issues as a busy programme would have them: nine sessions, two hundred listeners, then runs and tasks by turns. */
export function mixedIssue(index: number): SyntheticIssue {
  if (index < 9)
    return issue(session, index, { code: sessionCode(index), step: String(index + 1), description: story(index) });
  if (index < 9 + listeners)
    return issue(user, index, {
      'user-id': handle(index),
      email: `${handle(index)}@example.com`,
      meta: '{ "plan": "pro" }',
    });
  if (index % 2 === 0) return syntheticTask(index);
  return issue(run, index, {
    session_code: sessionCode(index % 9),
    listener: handle(9 + (index % listeners)),
    intention: story(index),
    notes: story(index + 1),
  });
}

const sessionCode = (step: number) => `S0${step + 1}-BENCH-PART${step + 1}`;
const handle = (index: number) => `listener-${index}`;
const story = (index: number) =>
  Array.from(
    { length: 3 + (index % 5) },
    (_, at) => `Sentence ${at} of text ${index} says **something** about [step](https://example.com/${at}).`,
  ).join('\n\n');

const issue = (type: RecordType, index: number, answers: Record<string, string>): SyntheticIssue => ({
  title: `${type.name}: number ${index}`,
  body: renderBody(formFields(type), answers),
  labels: [`record:${type.name}`],
  closed: type.name === 'run' && index % 3 === 0,
});
