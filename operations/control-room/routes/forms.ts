import { type Context, Hono } from 'hono';
import { fullName } from '../../../src/settings/repository.ts';
import { cancel } from '../acts/cancel.ts';
import { decide } from '../acts/decide.ts';
import { dispatch } from '../acts/dispatch.ts';
import { resume } from '../acts/resume.ts';
import { workflowsOf } from '../reads/jobs-of.ts';
import { Refusal, refusalOf } from '../refusal.ts';
import type { Room } from '../room.ts';
import { runPath } from '../views/html.ts';
import type { Files } from './files.ts';
import { fieldsOf, numberOf, repositoryOf } from './request.ts';
import { showRepository, showRun } from './run-pages.ts';

/** What the forms of the pages do: the same as the API, then another page. What is refused is shown on the page it came from. */
export function forms(room: Room, files: Files): Hono {
  const app = new Hono();
  const onRun = (path: string, act: (id: string, fields: Fields) => Promise<unknown>) =>
    app.post(`/runs/:id/${path}`, async (context) => {
      const id = context.req.param('id');
      const fields = await fieldsOf(context);
      try {
        await act(id, fields);
      } catch (error) {
        return showRun(context, room, files, {
          refused: refusalOf(error),
          answer: fields['user_input'],
          reason: fields['reason'],
        });
      }
      return context.redirect(runPath(id), 303);
    });
  // What was refused is shown at the address of the act; whoever reloads it, or the script that asks again, gets the page.
  app.get('/runs/:id/:act{resume|approve|reject|cancel}', (context) =>
    context.redirect(runPath(context.req.param('id')), 303),
  );
  app.get('/repositories/:owner/:repo/workflows/:workflow', (context) =>
    context.redirect(`/repositories/${fullName(repositoryOf(context, room))}`, 303),
  );
  onRun('resume', (id, fields) => resume(room, id, fields['user_input'] ?? ''));
  onRun('approve', (id, fields) => decide(room, id, 'approved', decisionOf(fields)));
  onRun('reject', (id, fields) => decide(room, id, 'rejected', decisionOf(fields)));
  onRun('cancel', (id) => cancel(room, id));
  app.post('/repositories/:owner/:repo/workflows/:workflow', (context) => started(context, room, files));
  app.post('/events/:id/retry', async (context) => {
    if (!(await room.inbox.retry(context.req.param('id'))))
      throw new Refusal(404, 'There is no such event to try again.');
    return context.redirect('/events', 303);
  });
  return app;
}

type Fields = Readonly<Record<string, string>>;

const decisionOf = ({ reason = '', gate, environment, head }: Fields) => ({
  ...{ reason, gate, headSha: head === '' ? null : head },
  environments: environment === undefined ? undefined : [numberOf(environment, 'number of an environment')],
});

async function started(context: Context, room: Room, files: Files): Promise<Response> {
  const at = repositoryOf(context, room);
  const id = numberOf(context.req.param('workflow'), 'number of a workflow');
  const { ref = '', ...fields } = await fieldsOf(context);
  const values = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.replace(/^input\./, ''), value] as const),
  );
  try {
    const asked = (await workflowsOf(room, at)).find((file) => file.id === id)?.inputs ?? [];
    // A box that is not ticked is not sent.
    const unticked = asked.filter(({ type, name }) => type === 'boolean' && !(name in values)).map(({ name }) => name);
    const inputs = { ...values, ...Object.fromEntries(unticked.map((name) => [name, 'false'] as const)) };
    const { run_id: run } = await dispatch(room, at, id, { ref, inputs });
    return context.redirect(run === null ? '/runs' : runPath(String(run)), 303);
  } catch (error) {
    return showRepository(context, room, files, {
      refused: refusalOf(error),
      dispatch: { workflow: id, values: { ...values, ref } },
    });
  }
}
