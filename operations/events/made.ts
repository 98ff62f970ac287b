import type { NewEvent, WorkflowRun } from './event.ts';

/** What a person asks for. `key` is what makes it one and the same when it is sent twice. */
export const fromPerson = (
  person: string,
  repository: string,
  command: {
    readonly name: string;
    readonly input: Extract<NewEvent, { kind: 'command' }>['payload']['input'];
    readonly key: string;
  },
  receivedAt: string,
): Extract<NewEvent, { kind: 'command' }> => ({
  source: 'person',
  kind: 'command',
  deliveryId: `person-${command.key}`,
  repository,
  actor: person,
  receivedAt,
  payload: { name: command.name, input: command.input },
});

/** That it is time. Of one schedule each instant is one event, whoever noticed it. */
export const fromTimer = (
  schedule: { readonly name: string; readonly description: string; readonly repository: string },
  instant: string,
): NewEvent => ({
  source: 'timer',
  kind: 'scheduled',
  deliveryId: `timer-${schedule.name}-${instant}`,
  repository: schedule.repository,
  actor: null,
  receivedAt: instant,
  payload: { name: schedule.name, description: schedule.description },
});

/** How a workflow run was found to stand. The same state found again is the same event. */
export const fromPoll = (run: WorkflowRun, receivedAt: string): NewEvent => ({
  source: 'poll',
  kind: 'workflow-run',
  deliveryId: `poll-${run.id}-${run.attempt}-${run.status}-${run.updatedAt}`,
  repository: run.repository,
  actor: run.actor,
  receivedAt,
  payload: { run },
});
