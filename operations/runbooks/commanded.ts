import { z } from 'zod';
import { repositoryNamed } from '../../src/settings/repository.ts';
import { Final, type Json } from '../engine/engine.ts';
import type { OperationsEvent } from '../events/event.ts';
import { fromPerson } from '../events/made.ts';
import type { Desk } from './desk.ts';
import { checkedStart, startRunbook, type Wanted } from './start-runbook.ts';

const name = 'runbook';
const shape = z.strictObject({ runbook: z.string(), input: z.json(), dryRun: z.boolean() });
type Command = Extract<OperationsEvent, { kind: 'command' }>;

/** That a person wants a runbook run, as an event to be stored before anything is done. Throws a `Final` on what it does not take. */
export function wish(
  desk: Pick<Desk, 'config' | 'now'>,
  runbook: string,
  raw: Json,
  { requestedBy, dryRun = false, repository, key }: Wanted & { readonly key: string },
) {
  const { place, input } = checkedStart(desk, runbook, raw, repository);
  const command = { name, input: { runbook, input: z.json().parse(input), dryRun }, key };
  return fromPerson(requestedBy, place, command, desk.now());
}

/** Starts what a person asked for; asked for twice by one event it is one run. */
export async function startCommanded(
  desk: Desk,
  { payload, actor, repository, deliveryId }: Pick<Command, 'payload' | 'actor' | 'repository' | 'deliveryId'>,
): Promise<{ readonly id: string }> {
  const asked = payload.name === name ? shape.safeParse(payload.input) : undefined;
  if (!asked?.success || actor === null) throw new Final(`Nobody knows the command "${payload.name}".`);
  const { runbook, input, dryRun } = asked.data;
  const wanted = { requestedBy: actor, dryRun, key: deliveryId, repository: repositoryNamed(repository) };
  return startRunbook(desk, runbook, input as Json, wanted);
}
