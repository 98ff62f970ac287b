import type { Context } from 'hono';
import { waitingForApproval } from '../reads/waiting.ts';
import type { Refusal } from '../refusal.ts';
import type { Room } from '../room.ts';
import { type Frame, page, refusalNotice } from '../views/frame.ts';
import { type Html, html } from '../views/html.ts';
import type { Files } from './files.ts';

/** Shows a page in its frame; what was refused stands at its head. */
export async function shown(
  context: Context,
  room: Room,
  files: Files,
  view: Pick<Frame, 'title' | 'refreshSeconds' | 'says'> & {
    readonly body: Html;
    readonly refused?: Refusal | undefined;
  },
) {
  const { store } = room.desk;
  const [approvals, input] = [
    await waitingForApproval(store),
    await store.workflowRuns.list({ awaiting: true, limit: 100 }),
  ];
  const { refused, body, ...rest } = view;
  const whole = page({
    ...rest,
    path: context.req.path,
    isDemo: room.isDemo,
    counts: { approvals: approvals.length, input: input.length },
    files: { style: files.style, script: files.script },
    body: html`${refusalNotice(refused)}${body}`,
  });
  return context.html(whole, refused?.status ?? 200);
}
